package org.wellspring.core.reuse;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.reuse.ProblemReports.Report;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Cursor;
import org.wellspring.core.shared.HeldPlaces;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.Listing;

/** Where problem reports are kept, found and counted. */
@Dependent
class ReportShelf {

    private static final Duration WINDOW = Duration.ofHours(1);

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Identifiers identifiers;

    @Inject
    Clock clock;

    ReportedProblem begin(ResourceDetails resource, Caller reporter) {
        return new ReportedProblem(identifiers.next(), resource, reporter, clock.instant());
    }

    void keep(ReportedProblem report) {
        entities.persist(report);
        Conflicts.flush(entities);
    }

    /** The resources that nobody in particular reported within the hour, counted in the table so that every node agrees. */
    long[] recentAnonymous(int most) {
        return entities.createQuery("""
                        select r.resource from ReportedProblem r
                        where r.reporter is null and r.at > :since order by r.at desc""", Long.class)
                .setParameter("since", clock.instant().minus(WINDOW))
                .setMaxResults(most)
                .getResultStream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    ReportedProblem findToClose(Id report) {
        return Optional.ofNullable(entities.find(ReportedProblem.class, report.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    Report close(ReportedProblem report, String answer) {
        report.close(answer, clock.instant());
        Conflicts.flush(entities);
        return report.details();
    }

    Slice<Report> open(HeldPlaces places, @Nullable String cursor, int limit) {
        Cursor from = Cursor.read(cursor, Cursor.OLDEST);
        List<ReportedProblem> found = entities.createQuery("""
                        select r from ReportedProblem r
                        where r.closed is null and r.at >= :at and (r.at > :at or r.id > :id)
                        and (:everywhere = 1 or r.organisation in :places)
                        order by r.at, r.id""", ReportedProblem.class)
                .setParameter("at", from.at())
                .setParameter("id", from.id())
                .setParameter("everywhere", places.everywhere() ? 1 : 0)
                .setParameter("places", places.organisations())
                .setMaxResults(Listing.lookFor(limit))
                .getResultList();
        return Listing.slice(found, limit, ReportedProblem::details, ReportedProblem::cursor);
    }
}
