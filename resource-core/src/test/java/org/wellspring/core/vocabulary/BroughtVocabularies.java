package org.wellspring.core.vocabulary;

import java.util.List;
import java.util.Optional;
import org.wellspring.api.account.Caller;
import org.wellspring.api.vocabulary.Vocabularies;

/** The terms that the product brings along, without a database. */
public final class BroughtVocabularies implements Vocabularies {

    private final Words words = new Words(1, OwnTerms.all());

    @Override
    public List<String> schemes() {
        return words.schemes();
    }

    @Override
    public List<Term> terms(String scheme) {
        return words.terms(scheme);
    }

    @Override
    public Optional<Term> term(String scheme, String code) {
        return words.term(scheme, code);
    }

    @Override
    public Optional<Term> resolve(String scheme, String label) {
        return words.resolve(scheme, label);
    }

    @Override
    public long revision() {
        return words.revision();
    }

    @Override
    public Term add(Caller caller, Term term) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Term change(Caller caller, long revision, Term term) {
        throw new UnsupportedOperationException();
    }
}
