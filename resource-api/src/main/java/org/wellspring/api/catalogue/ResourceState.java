package org.wellspring.api.catalogue;

/** Where a resource stands, after 教科信厅〔2024〕2号 on entry and withdrawal of digital education resources. */
public enum ResourceState {
    /** Being written; known to its owner alone. */
    DRAFT,
    /** Waiting for a reviewer. */
    SUBMITTED,
    /** A reviewer has it. */
    IN_REVIEW,
    /** In the catalogue (入库). A new version may be in writing beside it. */
    PUBLISHED,
    /** In the catalogue, and a new version of it is with the reviewers. */
    UPDATE_IN_REVIEW,
    /** Out of the catalogue (出库); its address answers with the tombstone. */
    WITHDRAWN;

    /** Whether a version is in the catalogue. */
    public boolean isPublic() {
        return this == PUBLISHED || this == UPDATE_IN_REVIEW;
    }
}
