package org.wellspring.web.shared.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.web.shared.text.Language;

/** The vocabularies as pages need them, kept in memory; a change is seen within a second. */
@ApplicationScoped
public class Labels {

    private static final long FRESH_NANOSECONDS = 1_000_000_000;

    @Inject
    private Vocabularies vocabularies;

    private volatile Copy copy = new Copy(Long.MIN_VALUE, Map.of());
    private volatile long checked;

    /** The term; empty for an unknown one. */
    public Optional<Term> term(String scheme, String code) {
        return Optional.ofNullable(scheme(scheme).get(code));
    }

    /** Terms that are offered, in order. */
    public List<Term> offered(String scheme) {
        return scheme(scheme).values().stream().filter(term -> !term.retired()).toList();
    }

    /** The label in a language; the code itself when there is no such term. */
    public String label(String scheme, String code, Language language) {
        Term term = scheme(scheme).get(code);
        return term == null ? code : term.label().in(language.locale());
    }

    private Map<String, Term> scheme(String scheme) {
        return current().schemes().getOrDefault(scheme, Map.of());
    }

    private Copy current() {
        long now = System.nanoTime();
        if (copy.schemes().isEmpty() || now - checked > FRESH_NANOSECONDS) {
            long revision = vocabularies.revision();
            if (copy.schemes().isEmpty() || revision != copy.revision()) {
                copy = read(revision);
            }
            checked = now;
        }
        return copy;
    }

    private Copy read(long revision) {
        var schemes = new LinkedHashMap<String, Map<String, Term>>();
        for (String scheme : vocabularies.schemes()) {
            var terms = new LinkedHashMap<String, Term>();
            vocabularies.terms(scheme).forEach(term -> terms.put(term.code(), term));
            schemes.put(scheme, terms);
        }
        return new Copy(revision, schemes);
    }

    private record Copy(long revision, Map<String, Map<String, Term>> schemes) {}
}
