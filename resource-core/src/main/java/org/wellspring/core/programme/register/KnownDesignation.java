package org.wellspring.core.programme.register;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.wellspring.api.programme.Register.Designate;
import org.wellspring.api.programme.Register.Designation;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.programme.register.Course.Span;
import org.wellspring.core.shared.StoredJson;

/** What was given to whom; how it stands is told by its events. */
@Entity
@Table(name = "designation")
class KnownDesignation {

    @jakarta.persistence.Id
    private long id;

    @Version
    private long revision;

    private String number;

    @Column(name = "programme_code")
    private String programme;

    @Column(name = "organisation_id")
    private long organisation;

    private String subject;

    private String district;

    private String stages;

    @Column(name = "starts_on")
    private LocalDate since;

    private boolean fictional;

    KnownDesignation(Id id, String number, Designate designate, Organisation organisation) {
        this();
        this.id = id.value();
        this.number = number;
        this.programme = designate.programme();
        this.organisation = organisation.id().value();
        this.subject = StoredJson.write(designate.subject());
        this.district = StoredJson.write(organisation.district());
        this.stages = StoredJson.write(organisation.stages());
        this.since = designate.on();
        this.fictional = organisation.fictional();
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected KnownDesignation() {}

    Id id() {
        return new Id(id);
    }

    long revision() {
        return revision;
    }

    String programme() {
        return programme;
    }

    Id organisation() {
        return new Id(organisation);
    }

    Designation details(LocalizedText organisationName, Span span) {
        return new Designation(
                id(),
                revision,
                number,
                programme,
                organisation(),
                organisationName,
                StoredJson.read(subject, LocalizedText.class),
                StoredJson.read(district, LocalizedText.class),
                StoredJson.read(stages, new TypeReference<List<String>>() {}),
                since,
                span.until(),
                span.standing(),
                fictional);
    }
}
