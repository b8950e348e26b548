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

    private TermRules() {}

    /**
     * @param words the terms before
     * @throws org.wellspring.api.shared.ProblemException {@code NOT_FOUND} for a scheme that does not exist, {@code INVALID}
     */
    static void check(Term term, Words words) {
        words.terms(term.scheme());
        Findings findings = new Findings().limits(term);
        findings.when(!CODE.matcher(term.code()).matches(), "/code", VocabularyProblem.TERM_CODE);
        for (String language : new String[] {"zh", "en", "ru"}) {
            findings.when(
                    !term.label().values().containsKey(language),
                    "/label/" + language,
                    VocabularyProblem.LABEL_MISSING,
                    language);
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
