package org.wellspring.core.demonstration.load;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

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

    DemonstrationState(Stage state) {
        this.state = state;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected DemonstrationState() {}

    boolean isLoading() {
        return state == Stage.LOADING;
    }
}
