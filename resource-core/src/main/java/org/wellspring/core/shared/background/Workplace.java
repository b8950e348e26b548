package org.wellspring.core.shared.background;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/**
 * A thread of its own for a piece of work, in the surroundings of this module. A managed executor would run it in those of
 * whoever asked for the work, and in an EAR the web module's know of no persistence unit; GlassFish's would drop what comes
 * while the application is still being deployed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Workplace {

    /** Returns at once. */
    @Asynchronous
    public void work(Runnable work) {
        work.run();
    }
}
