package org.wellspring.core.discovery.log;

import com.github.f4b6a3.tsid.Tsid;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.Identifiers;

/** Where changes of what is public are noted, and read by whoever keeps a copy. */
@Stateless
public class ChangeLog {

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private Identifiers identifiers;

    @Inject
    public ChangeLog(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ChangeLog() {}

    /** Without a container. */
    public ChangeLog(EntityManager entities, Identifiers identifiers) {
        this(identifiers);
        this.entities = entities;
    }

    /** In the transaction of the change. */
    public void note(Id resource, boolean gone) {
        entities.persist(new IndexChange(identifiers.next().value(), resource.value(), gone));
    }

    /** The next rows, oldest first. */
    public List<Change> after(long place, int most) {
        return entities.createQuery(
                        "select c.id, c.resource from IndexChange c where c.id > :place order by c.id", Object[].class)
                .setParameter("place", place)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Change((Long) row[0], (Long) row[1]))
                .toList();
    }

    /** What left the catalogue after this place, in any order. */
    public List<Change> goneAfter(long place, int most) {
        return entities.createQuery(
                        "select c.id, c.resource from IndexChange c where c.gone = true and c.id > :place",
                        Object[].class)
                .setParameter("place", place)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Change((Long) row[0], (Long) row[1]))
                .toList();
    }

    /** How many rows follow this place, counted up to {@code most}. */
    public int behind(long place, int most) {
        return after(place, most).size();
    }

    public void forgetBefore(Instant time) {
        entities.createQuery("delete from IndexChange c where c.id < :place")
                .setParameter("place", place(time))
                .executeUpdate();
    }

    /** The place in the log where rows of this time begin. */
    public static long place(Instant time) {
        return Math.max(0, time.toEpochMilli() - Tsid.TSID_EPOCH) << 22;
    }

    /** The time of the rows at a place. */
    public static Instant time(long place) {
        return Instant.ofEpochMilli((place >> 22) + Tsid.TSID_EPOCH);
    }

    /** @param place of the row in the log */
    public record Change(long place, long resource) {}
}
