package org.wellspring.core.operations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** This installation of the product: one row, written by the first migration. */
@Entity
@Table(name = "installation")
public class Installation {

    @Id
    private long id;

    @Version
    private long version;

    @Column(name = "installed_at")
    private Instant installedAt = Instant.EPOCH;

    protected Installation() {}

    public Instant installedAt() {
        return installedAt;
    }
}
