package org.wellspring.core.interop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wellspring.api.interop.Imports.Outcome;
import org.wellspring.api.shared.Id;

/** The rows of imports, for jobs. */
@ApplicationScoped
class ImportRows {

    /** How many rows one transaction takes; as many as the catalogue takes at once. */
    static final int CHUNK = 1_000;

    private static final int CLEARED = 20_000;

    private static final int AT_ONCE = 100;

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private Clock clock;

    @Inject
    ImportRows(Clock clock) {
        this.clock = clock;
    }

    ImportRows(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ImportRows() {}

    /** A job that a runner has taken over, under a name of its own. */
    public record Claim(Id id, String claimant) {}

    /** The import, held until the transaction ends; only while the claim is good. */
    ImportJob hold(Claim claim) {
        ImportJob job = entities.find(ImportJob.class, claim.id().value(), LockModeType.PESSIMISTIC_WRITE);
        if (job == null || !job.isClaimedBy(claim.claimant())) {
            throw new IllegalStateException("Another runner took the job over");
        }
        return job;
    }

    void advance(ImportJob job, long rows, long to) {
        job.advance(rows, to, clock.instant());
    }

    void add(ImportRow row) {
        entities.persist(row);
    }

    ImportRow row(ImportJob job, long number) {
        return entities.createQuery(
                        "select r from ImportRow r where r.importId = :id and r.number = :number", ImportRow.class)
                .setParameter("id", job.id().value())
                .setParameter("number", number)
                .getSingleResult();
    }

    /** The rows behind the place the job has reached; ordered by the whole key, or H2 would sort all that are left. */
    List<ImportRow> next(ImportJob job) {
        return entities.createQuery(
                        "select r from ImportRow r where r.importId = :id and r.number > :at"
                                + " order by r.importId, r.number",
                        ImportRow.class)
                .setParameter("id", job.id().value())
                .setParameter("at", job.atRow())
                .setMaxResults(CHUNK)
                .getResultList();
    }

    /** The rows before the place the job has reached, last first. */
    List<ImportRow> previous(ImportJob job) {
        return entities.createQuery(
                        "select r from ImportRow r where r.importId = :id and r.number < :at"
                                + " order by r.importId desc, r.number desc",
                        ImportRow.class)
                .setParameter("id", job.id().value())
                .setParameter("at", job.atRow())
                .setMaxResults(CHUNK)
                .getResultList();
    }

    /** Rows of the import that may be the same things, in order. */
    List<ImportRow> withIdentities(ImportJob job, Collection<Long> identities) {
        List<Long> numbers = numbersOf(job, identities);
        if (numbers.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("""
                        select r from ImportRow r where r.importId = :id and r.number in :numbers
                        and r.outcome <> :refused order by r.number""", ImportRow.class)
                .setParameter("id", job.id().value())
                .setParameter("numbers", numbers)
                .setParameter("refused", Outcome.REFUSE)
                .getResultList();
    }

    /** Joined with the list, because H2 would walk all rows of the import for {@code in}. */
    private List<Long> numbersOf(ImportJob job, Collection<Long> identities) {
        List<Long> all = List.copyOf(identities);
        List<Long> numbers = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            String wanted = IntStream.range(0, some.size())
                    .mapToObj(index -> "(cast(?" + (index + 2) + " as bigint))")
                    .collect(Collectors.joining(", "));
            Query query = entities.createNativeQuery("select r.number from (values " + wanted
                            + ") w(identity) join import_row r on r.import_id = ?1 and r.identity = w.identity")
                    .setParameter(1, job.id().value());
            for (int index = 0; index < some.size(); index++) {
                query.setParameter(index + 2, some.get(index));
            }
            List<?> found = query.getResultList();
            found.forEach(number -> numbers.add(((Number) number).longValue()));
        }
        return numbers;
    }

    /** Removes some of the rows of an earlier preview. @return how many */
    int clear(ImportJob job) {
        long first = entities.createQuery(
                        "select coalesce(min(r.number), 0) from ImportRow r where r.importId = :id", Long.class)
                .setParameter("id", job.id().value())
                .getSingleResult();
        return entities.createQuery("delete from ImportRow r where r.importId = :id and r.number < :end")
                .setParameter("id", job.id().value())
                .setParameter("end", first + CLEARED)
                .executeUpdate();
    }

    /** A change of our own to a resource: rows that knew it as it was before know it as it is after. */
    void follow(ImportJob job, Id resource, long before, long after) {
        entities.flush();
        entities.createQuery("""
                        update ImportRow r set r.revisionAfter = :after
                        where r.importId = :id and r.resource = :resource and r.revisionAfter = :before""")
                .setParameter("after", after)
                .setParameter("id", job.id().value())
                .setParameter("resource", resource.value())
                .setParameter("before", before)
                .executeUpdate();
    }

    /** Rows that went into resources which were taken back are taken back with them. */
    void takeBack(ImportJob job, Collection<Long> resources) {
        if (!resources.isEmpty()) {
            entities.flush();
            entities.createQuery("""
                            update ImportRow r set r.undone = true where r.importId = :id and r.resource in :resources
                            and r.before is null and r.outcome in :effective""")
                    .setParameter("id", job.id().value())
                    .setParameter("resources", resources)
                    .setParameter("effective", List.of(Outcome.CREATE, Outcome.MERGE))
                    .executeUpdate();
        }
    }

    long undone(ImportJob job) {
        return entities.createQuery(
                        "select count(r) from ImportRow r where r.importId = :id and r.undone = true", Long.class)
                .setParameter("id", job.id().value())
                .getSingleResult();
    }
}
