package org.wellspring.core.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Targets.Target;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.shared.StoredJson;

/** One promise. Its texts are documents: shown, never searched. */
@Entity
@Table(name = "target")
class CityTarget {

    @jakarta.persistence.Id
    private long id;

    @Version
    private long revision;

    private String code;

    private String name;

    private String promise;

    private String unit;

    @Column(name = "amount")
    private int target;

    private String source;

    private LocalDate due;

    @Column(name = "programme_code")
    private String programme;

    @Column(name = "counted_since")
    private @Nullable LocalDate countedSince;

    CityTarget(Id id, Target words) {
        this();
        this.id = id.value();
        this.code = words.code();
        change(words);
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CityTarget() {}

    final void change(Target words) {
        name = StoredJson.write(words.name());
        promise = StoredJson.write(words.promise());
        unit = StoredJson.write(words.unit());
        target = words.target();
        source = StoredJson.write(words.source());
        due = words.due();
        programme = words.programme();
        countedSince = words.countedSince();
    }

    Id id() {
        return new Id(id);
    }

    Target details() {
        return new Target(
                code, text(name), text(promise), text(unit), target, text(source), due, programme, countedSince);
    }

    private static LocalizedText text(String document) {
        return StoredJson.read(document, LocalizedText.class);
    }
}
