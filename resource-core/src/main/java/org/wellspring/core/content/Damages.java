package org.wellspring.core.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wellspring.api.operations.Health;

/** Remembers which stored files were found missing or cut, says so once in the log and as long as it lasts in health. */
@ApplicationScoped
public class Damages implements Health.Probe {

    private static final Logger LOG = Logger.getLogger(Damages.class.getName());

    private final Set<Long> damaged = ConcurrentHashMap.newKeySet();

    void found(long storedFile) {
        if (damaged.add(storedFile)) {
            LOG.log(
                    Level.SEVERE,
                    "Stored file {0} is missing or has another size; it is not served",
                    new org.wellspring.api.shared.Id(storedFile));
        }
    }

    void sound(long storedFile) {
        damaged.remove(storedFile);
    }

    @Override
    public Health.Check check() {
        int count = damaged.size();
        return new Health.Check("files", count == 0, count == 0 ? "" : count + " damaged");
    }
}
