package org.wellspring.core.school;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.school.Organisations.DescribeOrganisation;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.school.Organisations.Place;
import org.wellspring.api.school.Organisations.Placed;
import org.wellspring.api.school.Organisations.Room;
import org.wellspring.api.school.Organisations.State;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.shared.StoredJson;

/** One organisation's record. */
@Entity
@Table(name = "organisation")
class KnownOrganisation {

    @jakarta.persistence.Id
    private long id;

    @Version
    private long revision;

    private String code;

    private String kind;

    /** A list of codes as JSON. */
    private String stages;

    /** A {@link LocalizedText} as JSON. */
    private String district;

    /** A {@link LocalizedText} as JSON. */
    private String name;

    /** Code and names in small letters, a line each: what a search looks through. */
    @Column(name = "search_text")
    private String searchText;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean fictional;

    /** A {@link LocalizedText} as JSON. */
    private String address;

    private @Nullable Double latitude;

    private @Nullable Double longitude;

    /** A list of {@link Room} as JSON. */
    private String rooms;

    KnownOrganisation(Id id, DescribeOrganisation description) {
        this();
        this.id = id.value();
        describe(description);
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected KnownOrganisation() {}

    final void describe(DescribeOrganisation description) {
        code = description.code();
        kind = description.kind();
        stages = StoredJson.write(description.stages());
        district = StoredJson.write(description.district());
        name = StoredJson.write(description.name());
        searchText =
                (code + "\n" + String.join("\n", description.name().values().values())).toLowerCase(Locale.ROOT);
        state = description.state();
        fictional = description.fictional();
        address = StoredJson.write(description.address());
        rooms = StoredJson.write(description.rooms());
        Place place = description.place();
        latitude = place == null ? null : place.latitude();
        longitude = place == null ? null : place.longitude();
    }

    boolean isClosed() {
        return state == State.CLOSED;
    }

    void close() {
        state = State.CLOSED;
    }

    /** A successor opens, if it had only been proposed. */
    void open() {
        state = State.OPEN;
    }

    String code() {
        return code;
    }

    LocalizedText name() {
        return StoredJson.read(name, LocalizedText.class);
    }

    Id id() {
        return new Id(id);
    }

    long revision() {
        return revision;
    }

    /** A list goes on after a code. */
    String cursor() {
        return code;
    }

    Organisation details() {
        return new Organisation(
                id(),
                revision,
                code,
                kind,
                StoredJson.read(stages, new TypeReference<List<String>>() {}),
                StoredJson.read(district, LocalizedText.class),
                name(),
                state,
                fictional,
                StoredJson.read(address, LocalizedText.class),
                place(),
                StoredJson.read(rooms, new TypeReference<List<Room>>() {}));
    }

    private @Nullable Place place() {
        return latitude == null || longitude == null ? null : new Place(latitude, longitude);
    }

    /** Empty when nobody wrote down where it is. */
    Optional<Placed> placed() {
        return Optional.ofNullable(place())
                .map(place -> new Placed(id(), name(), kind, StoredJson.read(district, LocalizedText.class), place));
    }
}
