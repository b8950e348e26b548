package org.wellspring.core.operations.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.shared.Cursor;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.told.Actual;

/** The desk of the audit trail. */
@Stateless
public class AuditTrailService implements AuditTrail {

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @jakarta.annotation.Resource(lookup = "java:app/jdbc/wellspring")
    DataSource database;

    @Inject
    Policy policy;

    @Inject
    Identifiers identifiers;

    /** Never a told one: when something is written down is part of what happened. */
    @Inject
    @Actual
    Clock clock;

    @Override
    public void record(Caller caller, String act, Id subject, Map<String, String> details) {
        entities.persist(
                new AuditEntry(identifiers.next(), clock.instant(), caller, new AuditEntry.Act(act, subject, details)));
    }

    @Override
    public Slice<Entry> list(Caller caller, @Nullable Id subject, @Nullable String cursor, int limit) {
        policy.require(caller, Action.OPERATIONS_READ, Guarded.NOTHING);
        Cursor from = Cursor.read(cursor, Cursor.NEWEST);
        String about = subject == null ? "" : "a.subject = " + subject.value() + " and ";
        int size = Math.max(1, Math.min(limit, Slice.LARGEST));
        List<AuditEntry> found = entities.createQuery(
                        "select a from AuditEntry a where " + about
                                + "a.at <= :at and (a.at < :at or a.id < :id) order by a.at desc, a.id desc",
                        AuditEntry.class)
                .setParameter("at", from.at())
                .setParameter("id", from.id())
                .setMaxResults(size + 1)
                .getResultList();
        List<Entry> page = found.stream().limit(size).map(AuditEntry::entry).toList();
        return new Slice<>(page, found.size() > size ? after(page.get(size - 1)) : null);
    }

    @Override
    public Verification verify(Caller caller) {
        policy.require(caller, Action.OPERATIONS_READ, Guarded.NOTHING);
        try (var connection = database.getConnection()) {
            return AuditChain.verify(connection);
        } catch (SQLException failure) {
            throw new ProblemException(SharedProblem.UNAVAILABLE);
        }
    }

    private static String after(Entry last) {
        return Cursor.after(last.at(), last.id());
    }
}
