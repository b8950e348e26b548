package org.wellspring.api.catalogue;

/** Where one version of a resource stands. */
public enum VersionState {
    /** May be changed by its owner; after a return it carries the reason. */
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    /** Never changes again. */
    PUBLISHED
}
