package org.wellspring.core.content;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wellspring.api.content.Fixity.Damage;
import org.wellspring.api.shared.Id;
import org.wellspring.core.content.fixity.Bytes;
import org.wellspring.core.shared.Conflicts;

/**
 * Which stored files are not what they were. A mark keeps a file from being served until somebody looks and finds its bytes
 * right: the next round of fixity, or for one that is quickly read whoever asks for it.
 */
@Stateless
public class Damages {

    /** What is compared while somebody waits. */
    private static final long QUICK = 4L << 20;

    private static final Logger LOG = Logger.getLogger(Damages.class.getName());

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private Storage storage;

    private Clock clock;

    @Inject
    Damages(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** Without a container. */
    Damages(EntityManager entities, Storage storage, Clock clock) {
        this(storage, clock);
        this.entities = entities;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Damages() {}

    /** Whether the bytes are there, and nobody found them changed. */
    public boolean mayServe(StoredFile file) {
        List<?> marks = entities.createNativeQuery("select damage from fixity_damage where subject_id = ?1")
                .setParameter(1, file.id())
                .getResultList();
        Optional<Damage> damage = storage.damage(file);
        if (damage.isPresent()) {
            if (marks.isEmpty()) {
                mark(file, damage.get());
            }
            return false;
        }
        return marks.isEmpty() || isRightAgain(file);
    }

    /** Two who look at the same moment may both want to leave the first mark; one is enough. */
    private void mark(StoredFile file, Damage damage) {
        LOG.log(Level.SEVERE, "Stored file {0} is damaged ({1}); it is not served", new Object[] {
            new Id(file.id()), damage
        });
        Query insert = entities.createNativeQuery(
                        "insert into fixity_damage (subject_id, resource_id, damage, found_at)"
                                + " select cast(?1 as bigint), cast(?2 as bigint), cast(?3 as varchar),"
                                + " cast(?4 as timestamp with time zone)"
                                + " where not exists (select 1 from fixity_damage where subject_id = ?5)")
                .setParameter(1, file.id())
                .setParameter(2, file.resource())
                .setParameter(3, damage.name())
                .setParameter(4, Timestamp.from(clock.instant()))
                .setParameter(5, file.id());
        try {
            insert.executeUpdate();
        } catch (PersistenceException failure) {
            if (!Conflicts.isUniqueViolation(failure)) {
                throw failure;
            }
        }
    }

    private boolean isRightAgain(StoredFile file) {
        boolean right = file.size() <= QUICK
                && Bytes.look(storage.locate(file), file.size(), file.sha256(), 0)
                        .isEmpty();
        if (right) {
            entities.createNativeQuery("delete from fixity_damage where subject_id = ?1")
                    .setParameter(1, file.id())
                    .executeUpdate();
        }
        return right;
    }

    /** How many files and records are damaged. */
    public long count() {
        return ((Number) entities.createNativeQuery("select count(*) from fixity_damage")
                        .getSingleResult())
                .longValue();
    }
}
