package org.wellspring.core.interop;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.interop.InteropProblem;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.vocabulary.VocabularyProblem;
import org.wellspring.core.shared.StoredJson;

/** A finding in a column: its problem by its code. */
record StoredFinding(
        @Nullable String pointer, String code, @Nullable List<Object> arguments) {

    private static final TypeReference<List<StoredFinding>> LIST = new TypeReference<>() {};

    private static final Map<String, Problem> PROBLEMS = Stream.<Problem[]>of(
                    SharedProblem.values(),
                    CatalogueProblem.values(),
                    VocabularyProblem.values(),
                    InteropProblem.values(),
                    AccountProblem.values())
            .flatMap(Stream::of)
            .collect(Collectors.toUnmodifiableMap(Problem::code, Function.identity()));

    /** Null when nothing was found. */
    static @Nullable String write(List<Finding> findings) {
        if (findings.isEmpty()) {
            return null;
        }
        return StoredJson.write(findings.stream()
                .map(finding ->
                        new StoredFinding(finding.pointer(), finding.problem().code(), finding.arguments()))
                .toList());
    }

    static List<Finding> read(@Nullable String column) {
        if (column == null) {
            return List.of();
        }
        return StoredJson.read(column, LIST).stream()
                .map(StoredFinding::finding)
                .toList();
    }

    private Finding finding() {
        return new Finding(
                pointer == null ? "" : pointer,
                PROBLEMS.getOrDefault(code, SharedProblem.INVALID),
                arguments == null ? List.of() : arguments);
    }
}
