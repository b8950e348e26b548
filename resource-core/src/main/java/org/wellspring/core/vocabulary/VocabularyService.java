package org.wellspring.core.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.vocabulary.Vocabularies;

/**
 * Answers from this node's copy of the terms, without a transaction and without SQL: a page asks a hundred times. At most
 * every few seconds one question looks whether another node changed something; a change made here shows here at once.
 */
@ApplicationScoped
public class VocabularyService implements Vocabularies {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private Glossary glossary;
    private Clock clock;

    private volatile @Nullable Words words;
    private volatile Instant looked = Instant.EPOCH;

    @Inject
    public VocabularyService(Glossary glossary, Clock clock) {
        this.glossary = glossary;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected VocabularyService() {}

    @Override
    public List<String> schemes() {
        return words().schemes();
    }

    @Override
    public List<Term> terms(String scheme) {
        return words().terms(scheme);
    }

    @Override
    public Optional<Term> term(String scheme, String code) {
        return words().term(scheme, code);
    }

    @Override
    public Optional<Term> resolve(String scheme, String label) {
        return words().resolve(scheme, label);
    }

    @Override
    public long revision() {
        return words().revision();
    }

    @Override
    public Term add(Caller caller, Term term) {
        Term added = glossary.add(caller, term);
        words = glossary.read();
        return added;
    }

    @Override
    public Term change(Caller caller, long revision, Term term) {
        Term changed = glossary.change(caller, revision, term);
        words = glossary.read();
        return changed;
    }

    private Words words() {
        Words present = words;
        Instant now = clock.instant();
        if (present != null && now.isBefore(looked.plus(FRESH))) {
            return present;
        }
        looked = now;
        if (present == null || present.revision() != glossary.revision()) {
            present = glossary.read();
            words = present;
        }
        return present;
    }
}
