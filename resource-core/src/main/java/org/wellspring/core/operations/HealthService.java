package org.wellspring.core.operations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wellspring.api.operations.Health;

/** Answers whether the product can serve. */
@Stateless
public class HealthService implements Health {

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entityManager;

    @Inject
    private Settings settings;

    @Override
    public List<Check> checks() {
        return List.of(database(), storage());
    }

    @Override
    public String metrics() {
        return "";
    }

    private Check database() {
        boolean up = entityManager.find(Installation.class, 1L) != null;
        return new Check("database", up, "");
    }

    private Check storage() {
        Path data = settings.data();
        return new Check("storage", Files.isDirectory(data) && Files.isWritable(data), "");
    }
}
