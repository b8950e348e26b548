package org.wellspring.core.programme.decision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wellspring.api.programme.Decisions.Raise;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Identifiers;

/** Where objections are kept and counted. */
@Dependent
public class ObjectionShelf {

    /** About one application, from everybody together, so that nobody floods it and no address has to be kept. */
    private static final int MOST_AN_HOUR = 10;

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Identifiers identifiers;

    @Inject
    Clock clock;

    RaisedObjection keep(Id application, Raise raise) {
        long recent = entities.createQuery(
                        "select count(o) from RaisedObjection o where o.application = :application and o.raised > :since",
                        Long.class)
                .setParameter("application", application.value())
                .setParameter("since", clock.instant().minus(Duration.ofHours(1)))
                .getSingleResult();
        if (recent >= MOST_AN_HOUR) {
            throw new ProblemException(ProgrammeProblem.OBJECTIONS_SLOWED);
        }
        RaisedObjection objection = new RaisedObjection(identifiers.next(), application, raise, clock.instant());
        entities.persist(objection);
        save();
        return objection;
    }

    void save() {
        Conflicts.flush(entities, SharedProblem.CONCURRENT_CHANGE);
    }

    RaisedObjection find(Id id) {
        return Optional.ofNullable(entities.find(RaisedObjection.class, id.value()))
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    List<RaisedObjection> of(Id application) {
        return entities.createQuery(
                        "select o from RaisedObjection o where o.application = :application order by o.id",
                        RaisedObjection.class)
                .setParameter("application", application.value())
                .getResultList();
    }

    /** How many wait for an answer. */
    int open(Id application) {
        return entities.createQuery(
                        "select count(o) from RaisedObjection o where o.application = :application and o.answered is null",
                        Long.class)
                .setParameter("application", application.value())
                .getSingleResult()
                .intValue();
    }

    public boolean isOpen(Id application) {
        return open(application) > 0;
    }
}
