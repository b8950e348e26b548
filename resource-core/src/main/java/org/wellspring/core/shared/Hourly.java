package org.wellspring.core.shared;

/**
 * An hour has passed: the moment to delete what has expired. Observed by features, in one transaction, on every node, so
 * deleting twice must do no harm.
 */
public record Hourly() {}
