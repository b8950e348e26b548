package org.wellspring.api.operations;

import java.util.List;

/** Whether the application can do its work. */
public interface Health {

    /**
     * Each check, in order: database, migrations, disk space, outbox, then what features say of themselves, such as storage.
     * Migrations pass when the last one of the database is the last one of the build. Never throws.
     */
    List<Check> checks();

    /** Counters and gauges in the Prometheus text format (version 0.0.4). */
    String metrics();

    /** What a feature can say about its own part. Implemented by features; {@link #checks} lists them after its own. */
    interface Probe {

        /** Quick, and without a transaction. */
        Check check();
    }

    /**
     * @param detail a short figure or reason, without names of servers or paths
     * @param vital whether nothing can be served without it; else the application serves, only not everything
     */
    record Check(String name, boolean passing, String detail, boolean vital) {

        public Check(String name, boolean passing, String detail) {
            this(name, passing, detail, true);
        }
    }
}
