package org.wellspring.core.account.notice;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.wellspring.api.account.Notices.Notice;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.StoredJson;

/** Something a person is told. Unique by person, kind and subject; only whether it was seen ever changes. */
@Entity
@Table(name = "notice")
class StoredNotice {

    @jakarta.persistence.Id
    long id;

    @Column(name = "person_id")
    long person;

    @Column(name = "kind")
    String kind;

    @Column(name = "subject_id")
    long subject;

    @Column(name = "arguments")
    String arguments;

    @Column(name = "told_at")
    Instant told;

    @Column(name = "seen")
    boolean seen;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected StoredNotice() {}

    Notice details() {
        return new Notice(
                new Id(id),
                kind,
                new Id(subject),
                StoredJson.read(arguments, new TypeReference<List<String>>() {}),
                told,
                seen);
    }
}
