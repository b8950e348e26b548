package org.wellspring.core.vocabulary;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.api.vocabulary.VocabularyProblem;
import org.wellspring.core.shared.Findings;

/** What a term must be before it is stored. */
final class TermRules {

    private static final Pattern CODE = Pattern.compile("[a-zA-Z0-9.-]{1,60}");
    private static final int LONGEST_LABEL = 200;
    private static final int MOST_ALIASES = 200;

    private TermRules() {}

    /**
     * @param words the terms before
     * @throws org.wellspring.api.shared.ProblemException {@code NOT_FOUND} for a scheme that does not exist, {@code INVALID}
     */
    static void check(Term term, Words words) {
        words.terms(term.scheme());
        Findings findings = new Findings();
        findings.when(!CODE.matcher(term.code()).matches(), "/code", VocabularyProblem.TERM_CODE);
        for (String language : new String[] {"zh", "en", "ru"}) {
            findings.when(
                    !term.label().values().containsKey(language),
                    "/label/" + language,
                    VocabularyProblem.LABEL_MISSING,
                    language);
        }
        findings.text("/label", term.label(), LONGEST_LABEL)
                .text("/note", term.note(), 1_000)
                .text("/identifier", term.identifier(), 500)
                .text("/cover", term.cover(), 60)
                .range("/position", term.position(), 0, 1_000_000)
                .entries("/aliases", term.aliases().size(), MOST_ALIASES);
        for (int index = 0; index < term.aliases().size(); index++) {
            findings.required("/aliases/" + index, term.aliases().get(index), LONGEST_LABEL);
        }
        findings.when(!parentFits(term, words), "/parent", VocabularyProblem.TERM_PARENT);
        findings.refuseIfAny();
    }

    /** A grade stands under a stage; everything else under a term of its own vocabulary, never under itself. */
    private static boolean parentFits(Term term, Words words) {
        String scheme = term.scheme().equals("grade") ? "stage" : term.scheme();
        Set<String> passed = new HashSet<>();
        if (scheme.equals(term.scheme())) {
            passed.add(term.code());
        }
        @Nullable String parent = term.parent();
        while (parent != null) {
            Optional<Term> found = words.term(scheme, parent);
            if (found.isEmpty() || !passed.add(parent)) {
                return false;
            }
            parent = found.get().parent();
        }
        return true;
    }
}
