package org.wellspring.core.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A published version that the archive holds completely. */
@Entity
@Table(name = "archived_version")
class ArchivedVersion {

    @Id
    private long id;

    @Version
    private long revision;

    @Column(name = "resource_id")
    private long resource;

    @Column(name = "version")
    private int version;

    @Column(name = "object_version")
    private int objectVersion;

    @Column(name = "archived_at")
    private Instant archived;

    /** @param objectVersion which version of the resource's object in the archive it is */
    ArchivedVersion(long id, VersionFiles.OfVersion of, int objectVersion, Instant archived) {
        this.id = id;
        this.resource = of.resource().value();
        this.version = of.version();
        this.objectVersion = objectVersion;
        this.archived = archived;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ArchivedVersion() {}
}
