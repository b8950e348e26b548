package org.wellspring.core.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Programmes.DescribeProgramme;
import org.wellspring.api.programme.Programmes.Programme;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.shared.StoredJson;

/** One programme's configuration. */
@Entity
@Table(name = "programme")
class KnownProgramme {

    @jakarta.persistence.Id
    private long id;

    @Version
    private long revision;

    private String code;

    private String letters;

    private String name;

    private String summary;

    @Column(name = "valid_months")
    private @Nullable Integer validMonths;

    @Column(name = "renewal_days")
    private int renewalDays;

    KnownProgramme(Id id, DescribeProgramme description) {
        this();
        this.id = id.value();
        this.code = description.code();
        describe(description);
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected KnownProgramme() {}

    final void describe(DescribeProgramme description) {
        letters = description.letters();
        name = StoredJson.write(description.name());
        summary = StoredJson.write(description.summary());
        validMonths = description.validMonths();
        renewalDays = description.renewalDays();
    }

    Programme details() {
        return new Programme(
                new Id(id),
                code,
                letters,
                StoredJson.read(name, LocalizedText.class),
                StoredJson.read(summary, LocalizedText.class),
                validMonths,
                renewalDays);
    }
}
