package org.wellspring.core.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wellspring.core.content.storage.Arrived;

/** Bytes that lie in the staging area or in the archive. They belong to one resource and may be shown by several versions. */
@Entity
@Table(name = "stored_file")
public class StoredFile {

    /** Where the bytes lie. */
    enum Location {
        STAGED,
        ARCHIVED
    }

    @Id
    private long id;

    @Version
    private long revision;

    @Column(name = "resource_id")
    private long resource;

    private String sha256;

    @Column(name = "size_bytes")
    private long size;

    @Column(name = "detected_type")
    private String detectedType;

    @Enumerated(EnumType.STRING)
    private Location location;

    @Column(name = "archive_path")
    private @Nullable String archivePath;

    @Column(name = "stored_at")
    private Instant stored;

    StoredFile(
            org.wellspring.api.shared.Id id, org.wellspring.api.shared.Id resource, Arrived arrived, Instant stored) {
        this.id = id.value();
        this.resource = resource.value();
        this.sha256 = arrived.sha256();
        this.size = arrived.size();
        this.detectedType = arrived.mediaType();
        this.location = Location.STAGED;
        this.stored = stored;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected StoredFile() {}

    long id() {
        return id;
    }

    long resource() {
        return resource;
    }

    String sha256() {
        return sha256;
    }

    long size() {
        return size;
    }

    String detectedType() {
        return detectedType;
    }

    Instant stored() {
        return stored;
    }

    /** The path below the archive's root; null while the bytes are in the staging area. */
    @Nullable
    String archivePath() {
        return location == Location.ARCHIVED ? archivePath : null;
    }
}
