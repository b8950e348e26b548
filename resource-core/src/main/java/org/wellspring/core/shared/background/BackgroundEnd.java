package org.wellspring.core.shared.background;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets background work end while the database is still there: containers take singletons down before anything else. Who
 * has something to stop first says {@code @DependsOn("BackgroundEnd")}, and is taken down before.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BackgroundEnd {

    private static final Logger LOG = Logger.getLogger(BackgroundEnd.class.getName());

    @Inject
    private Background background;

    @PreDestroy
    void end() {
        int cut = background.end();
        if (cut > 0) {
            LOG.log(Level.WARNING, "{0} pieces of work are cut off; they are taken up at the next start", cut);
        }
    }
}
