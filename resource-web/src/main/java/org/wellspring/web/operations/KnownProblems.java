package org.wellspring.web.operations;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.discovery.DiscoveryProblem;
import org.wellspring.api.interop.InteropProblem;
import org.wellspring.api.operations.OperationsProblem;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.reuse.ReuseProblem;
import org.wellspring.api.school.SchoolProblem;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.vocabulary.VocabularyProblem;

/** Every problem there is, by its code. */
public final class KnownProblems {

    public static final List<Problem> ALL = Stream.<Problem[]>of(
                    AccountProblem.values(),
                    CatalogueProblem.values(),
                    ContentProblem.values(),
                    DiscoveryProblem.values(),
                    InteropProblem.values(),
                    OperationsProblem.values(),
                    ProgrammeProblem.values(),
                    ReuseProblem.values(),
                    SchoolProblem.values(),
                    SharedProblem.values(),
                    VocabularyProblem.values())
            .flatMap(Arrays::stream)
            .sorted(Comparator.comparing(Problem::code))
            .toList();

    private KnownProblems() {}

    static Optional<Problem> of(String code) {
        return ALL.stream().filter(problem -> problem.code().equals(code)).findFirst();
    }
}
