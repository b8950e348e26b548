package org.wellspring.container;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/** Writes rows, for tests of what stays of them. */
@Stateless
public class Notebook {

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    public long count() {
        return ((Number) entities.createNativeQuery("select count(*) from installation")
                        .getSingleResult())
                .longValue();
    }

    public void write() {
        entities.createNativeQuery("insert into installation (id, version, installed_at)"
                        + " select max(id) + 1, 0, current_timestamp from installation")
                .executeUpdate();
    }

    public void writeAndRefuse() {
        write();
        throw new ProblemException(SharedProblem.CONCURRENT_CHANGE);
    }

    public void writeAndFail() {
        write();
        throw new IllegalStateException("on purpose");
    }
}
