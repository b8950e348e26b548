package org.wellspring.core.shared.background;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/**
 * Surrounds background work with this module. The thread of an executor comes in the surroundings of whoever asked for the
 * work, and in an EAR those of the web module know of no persistence unit.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Workplace {

    public void work(Runnable work) {
        work.run();
    }
}
