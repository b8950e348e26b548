package org.wellspring.core.content.fixity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.content.Fixity;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.shared.Id;

/** The administrator's desk about stored bytes. */
@Stateless
public class FixityService implements Fixity {

    private static final int MOST = 1_000;

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private Policy policy;

    private AuditTrail audit;

    @Inject
    FixityService(Policy policy, AuditTrail audit) {
        this.policy = policy;
        this.audit = audit;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public FixityService() {}

    @Override
    public Report report(Caller caller) {
        policy.require(caller, Action.OPERATIONS_READ, Guarded.NOTHING);
        return ask(rows -> new Report(rows.status(), rows.damaged(MOST)));
    }

    @Override
    public void begin(Caller caller) {
        policy.require(caller, Action.OPERATIONS_READ, Guarded.NOTHING);
        ask(rows -> {
            rows.want(true);
            return true;
        });
        audit.record(caller, "content.fixity", new Id(0), Map.of());
    }

    private interface Question<T> {
        T ask(FixityRows rows) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try {
            return question.ask(new FixityRows(entities.unwrap(Connection.class)));
        } catch (SQLException failure) {
            throw new IllegalStateException("What fixity found cannot be read", failure);
        }
    }
}
