package org.wellspring.core.demonstration.load;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which resource an entry of the demonstration became. */
@Entity
@Table(name = "demonstration_entry")
class LoadedEntry {

    @Id
    @Column(name = "entry_key")
    private String key;

    @Column(name = "resource_id")
    private long resource;

    LoadedEntry(String key, org.wellspring.api.shared.Id resource) {
        this.key = key;
        this.resource = resource.value();
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected LoadedEntry() {}

    String key() {
        return key;
    }

    org.wellspring.api.shared.Id resource() {
        return new org.wellspring.api.shared.Id(resource);
    }
}
