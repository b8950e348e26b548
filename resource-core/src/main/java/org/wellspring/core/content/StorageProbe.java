package org.wellspring.core.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wellspring.api.operations.Health;

/** Says in health whether files can arrive and be archived, in the folders where they really do. */
@ApplicationScoped
public class StorageProbe implements Health.Probe {

    private static final Logger LOG = Logger.getLogger(StorageProbe.class.getName());

    private Storage storage;

    @Inject
    StorageProbe(Storage storage) {
        this.storage = storage;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected StorageProbe() {}

    @Override
    public Health.Check check() {
        try {
            storage.staging().tryOut();
            storage.archive().tryOut();
            return new Health.Check("storage", true, "");
        } catch (IOException unusable) {
            LOG.log(Level.WARNING, "The storage cannot be used", unusable);
            return new Health.Check("storage", false, "cannot be written");
        }
    }
}
