package org.wellspring.core.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that counts changes, so that every node notices them. Whoever changes a term holds it. */
@Entity
@Table(name = "vocabulary")
class VocabularyRevision {

    static final long ONLY = 1;

    @Id
    private long id;

    private long revision;

    /** For JPA. */
    protected VocabularyRevision() {}

    long revision() {
        return revision;
    }

    void raise() {
        revision++;
    }
}
