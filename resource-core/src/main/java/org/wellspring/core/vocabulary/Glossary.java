package org.wellspring.core.vocabulary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.api.vocabulary.VocabularyProblem;
import org.wellspring.core.shared.Conflicts;

/** The terms as they are stored: read as a whole, changed one by one. */
@Stateless
public class Glossary {

    /** What the audit trail names as changed: the vocabularies as a whole, a term having no identifier of its own. */
    private static final Id ALL = new Id(VocabularyRevision.ONLY);

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Policy policy;

    @Inject
    AuditTrail audit;

    public long revision() {
        return counter().revision();
    }

    /** All terms; writes the product's own when there are none yet. */
    public Words read() {
        if (revision() == 0) {
            writeOwnTerms();
        }
        List<Term> terms = entities.createQuery("select t from TermRecord t", TermRecord.class)
                .getResultStream()
                .map(TermRecord::term)
                .toList();
        return new Words(revision(), terms);
    }

    public Term add(Caller caller, Term term) {
        Words words = open(caller);
        TermRules.check(term, words);
        refuse(words.term(term.scheme(), term.code()).isPresent(), VocabularyProblem.TERM_TAKEN);
        entities.persist(new TermRecord(term));
        return close(caller, "vocabulary.add", term);
    }

    public Term change(Caller caller, long revision, Term term) {
        Words words = open(caller);
        Conflicts.requireRevision(revision, words.revision());
        TermRecord stored = entities.find(TermRecord.class, new TermRecord.Key(term.scheme(), term.code()));
        if (stored == null) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        TermRules.check(term, words);
        stored.describe(term);
        return close(caller, "vocabulary.change", term);
    }

    /** Only one change at a time, in the whole cluster, so that rules across terms hold. */
    private Words open(Caller caller) {
        policy.require(caller, Action.VOCABULARY_EDIT, Guarded.NOTHING);
        entities.refresh(counter(), LockModeType.PESSIMISTIC_WRITE);
        return read();
    }

    private Term close(Caller caller, String act, Term term) {
        counter().raise();
        audit.record(caller, act, ALL, Map.of("scheme", term.scheme(), "code", term.code()));
        Conflicts.flush(entities, VocabularyProblem.TERM_TAKEN);
        return term;
    }

    /** Two nodes may start at once: the second waits for the row, and finds the work done. */
    private void writeOwnTerms() {
        VocabularyRevision counter = counter();
        entities.refresh(counter, LockModeType.PESSIMISTIC_WRITE);
        if (counter.revision() == 0) {
            OwnTerms.all().forEach(term -> entities.persist(new TermRecord(term)));
            counter.raise();
            entities.flush();
        }
    }

    private VocabularyRevision counter() {
        return Objects.requireNonNull(entities.find(VocabularyRevision.class, VocabularyRevision.ONLY));
    }

    private static void refuse(boolean wrong, Problem problem) {
        if (wrong) {
            throw new ProblemException(problem);
        }
    }
}
