package org.wellspring.core.operations;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wellspring.api.operations.Health;
import org.wellspring.api.operations.Outbox;
import org.wellspring.api.operations.Outbox.Backlog;

/** Answers whether the product can serve. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthService implements Health {

    private static final Logger LOG = Logger.getLogger(HealthService.class.getName());

    /** Below this an upload would soon fill what the database needs. */
    private static final long LEAST_SPACE = 512L << 20;

    /** A few pieces that fail again and again are for the administrator; this many mean that a worker is broken. */
    private static final long MOST_FAILING = 1_000;

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Settings settings;

    @Inject
    Migrations migrations;

    @Inject
    Outbox outbox;

    @Inject
    Metrics metrics;

    @Inject
    @Any
    Instance<Probe> probes;

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(answer("database", this::database));
        checks.add(answer("migrations", this::migrations));
        checks.add(answer("disk-space", this::space));
        checks.add(answer("outbox", this::backlog));
        probes.forEach(probe -> checks.add(answer(probe.getClass().getSimpleName(), probe::check)));
        return checks;
    }

    @Override
    public String metrics() {
        return metrics.text();
    }

    /** Whatever goes wrong while looking is the answer; the details are for the log. */
    private static Check answer(String name, Supplier<Check> look) {
        try {
            return look.get();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Health check " + name + " failed", failure);
            return new Check(name, false, "does not answer");
        }
    }

    private Check database() {
        return new Check("database", entities.find(Installation.class, 1L) != null, "");
    }

    private Check migrations() {
        return migrations.schema().check(entities);
    }

    private Check space() {
        long free = settings.data().toFile().getUsableSpace();
        return new Check("disk-space", free >= LEAST_SPACE, (free >> 20) + " MiB free");
    }

    private Check backlog() {
        Backlog backlog = outbox.backlog();
        return new Check(
                "outbox",
                backlog.failing() < MOST_FAILING,
                backlog.waiting() + " waiting, " + backlog.failing() + " failing");
    }
}
