package org.wellspring.api.account;

/** What a token may be used for. A signed-in session has them all; a token never does more than its owner may. */
public enum Scope {
    /** Read what its owner may read. */
    READ,
    /** Create and change drafts and collections, upload, submit, rate. */
    WRITE,
    /** Review, withdraw, moderate and import. */
    CURATE,
    /** Keep people, vocabularies, organisations. */
    ADMINISTER
}
