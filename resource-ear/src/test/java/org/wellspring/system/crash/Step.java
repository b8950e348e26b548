package org.wellspring.system.crash;

import java.util.Map;

/**
 * One request that changes something, and what is so once it happened.
 *
 * @param kind for the report
 * @param act what the audit trail calls it; "" when the trail does not tell it
 * @param person whose token it carries
 * @param needsRevision whether it says which revision it read
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Step(
        String kind,
        String act,
        String person,
        String method,
        String target,
        boolean needsRevision,
        Map<String, String> headers,
        byte[] body,
        Facts after) {}
