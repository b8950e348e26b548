package org.wellspring.core.demonstration.load;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row: what was decided about the demonstration when this database was new, and whether it is all in. */
@Entity
@Table(name = "demonstration")
class DemonstrationState {

    static final long ONLY = 1;

    @Id
    private long id = ONLY;

    @Version
    private long revision;

    @Enumerated(EnumType.STRING)
    private Stage state;

    enum Stage {
        DECLINED,
        LOADING,
        LOADED
    }

    @Column(name = "told_on")
    private @Nullable LocalDate toldOn;

    DemonstrationState(Stage state, LocalDate toldOn) {
        this.state = state;
        this.toldOn = toldOn;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected DemonstrationState() {}

    /** Empty for what began to load before this was written down. */
    Optional<LocalDate> toldOn() {
        return Optional.ofNullable(toldOn);
    }

    boolean isLoading() {
        return state == Stage.LOADING;
    }
}
