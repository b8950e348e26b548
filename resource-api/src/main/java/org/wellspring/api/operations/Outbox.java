package org.wellspring.api.operations;

import org.wellspring.api.shared.Id;

/**
 * Work that follows a commit: written in the transaction that causes it, done soon after by one node, again and again
 * until it succeeds.
 */
public interface Outbox {

    /** Adds work in the running transaction. @param topic which {@link Worker} does it */
    void add(String topic, Id subject, int version);

    /** Does the work of one topic. Implemented by each feature; must be safe to repeat. */
    interface Worker {

        String topic();

        /** Does one piece; an exception means: again later. Runs outside any transaction. */
        void work(Id subject, int version);
    }

    /** How many pieces wait, and how many of them have failed at least once. */
    Backlog backlog();

    record Backlog(long waiting, long failing) {}
}
