package org.wellspring.core.content.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.content.Uploads.BeginUpload;
import org.wellspring.api.content.Uploads.Purpose;
import org.wellspring.api.content.Uploads.UploadDetails;

/** An upload on its way, or finished not long ago: whoever lost the last answer can still ask for it. */
@Entity
@Table(name = "upload")
class Upload {

    @Id
    private long id;

    @Version
    private long revision;

    @Column(name = "owner_id")
    private long owner;

    @Column(name = "resource_id")
    private long resource;

    private String path;

    @Column(name = "length_bytes")
    private long length;

    @Column(name = "arrived_bytes")
    private long arrived;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String parts;

    private String metadata;

    @Column(name = "expires_at")
    private Instant expires;

    @Column(name = "finished_at")
    private @Nullable Instant finished;

    /** @param path as it will be stored; "" for a part */
    Upload(org.wellspring.api.shared.Id id, org.wellspring.api.shared.Id owner, BeginUpload command, String path) {
        this.id = id.value();
        this.owner = owner.value();
        this.resource = command.resource().value();
        this.path = path;
        this.length = command.length();
        this.purpose = command.purpose();
        this.parts = command.parts().stream()
                .map(org.wellspring.api.shared.Id::toString)
                .collect(Collectors.joining(" "));
        this.metadata = command.metadata();
        this.expires = Instant.MIN;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Upload() {}

    boolean isOf(org.wellspring.api.shared.Id person) {
        return owner == person.value();
    }

    boolean isFinished() {
        return finished != null;
    }

    void waitUntil(Instant moment) {
        expires = moment;
    }

    /** @param until when it may be forgotten */
    void finish(Instant now, Instant until) {
        finished = now;
        expires = until;
    }

    UploadDetails details() {
        List<org.wellspring.api.shared.Id> ids = parts.isEmpty()
                ? List.of()
                : Arrays.stream(parts.split(" ", -1))
                        .map(org.wellspring.api.shared.Id::parse)
                        .toList();
        return new UploadDetails(
                new org.wellspring.api.shared.Id(id),
                new org.wellspring.api.shared.Id(resource),
                path,
                length,
                arrived,
                expires,
                purpose,
                ids,
                metadata);
    }
}
