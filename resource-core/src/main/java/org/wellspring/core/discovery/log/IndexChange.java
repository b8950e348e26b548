package org.wellspring.core.discovery.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row of the log: a resource that is public in another way than before, or no longer. */
@Entity
@Table(name = "index_change")
class IndexChange {

    @Id
    private long id;

    @Column(name = "resource_id")
    private long resource;

    @Column(name = "gone")
    private boolean gone;

    IndexChange(long id, long resource, boolean gone) {
        this.id = id;
        this.resource = resource;
        this.gone = gone;
    }

    /** For JPA. */
    protected IndexChange() {}
}
