package org.wellspring.core.catalogue.section;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wellspring.api.catalogue.Sections.Section;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.shared.StoredJson;

/** A part of the catalogue as it is stored. */
@Entity
@Table(name = "section")
class SectionRecord {

    @Id
    private long id;

    @Version
    private long revision;

    private String code;
    private String name;
    private int reviews;

    @SuppressWarnings("NullAway.Init")
    SectionRecord(org.wellspring.api.shared.Id id, String code) {
        this.id = id.value();
        this.code = code;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SectionRecord() {}

    void describe(LocalizedText name, int reviews) {
        this.name = StoredJson.write(name);
        this.reviews = reviews;
    }

    long revision() {
        return revision;
    }

    Section section() {
        return new Section(
                new org.wellspring.api.shared.Id(id), code, StoredJson.read(name, LocalizedText.class), reviews);
    }
}
