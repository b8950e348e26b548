package org.wellspring.api.school;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;

/** Schools, colleges, enterprises, bureaus and foreign bodies. */
public interface Organisations {

    /** By code. @param query part of a name or code; "" is all */
    Slice<Organisation> list(String query, @Nullable String cursor, int limit);

    Organisation organisation(Id id);

    /** By its code; empty when there is none. */
    Optional<Organisation> withCode(String code);

    /** Names of the given organisations. @param ids at most 500; unknown ones are left out */
    List<Organisation> named(List<Id> ids);

    /** @throws ProblemException {@link SchoolProblem#CODE_TAKEN}, {@code INVALID} with findings */
    Organisation add(Caller caller, DescribeOrganisation description);

    /**
     * Replaces what is written of an organisation. Whether it is closed is no description: that comes with a
     * {@link Successions succession}, and nothing written here may change it.
     *
     * @throws ProblemException {@code REVISION_STALE}, {@link SchoolProblem#STATE_BY_SUCCESSION}, {@code INVALID} with
     *     findings
     */
    Organisation change(Caller caller, Id id, long revision, DescribeOrganisation description);

    /** Where the organisations are that say so and are not closed, by code. At most 2000. */
    List<Placed> placed();

    enum State {
        PROPOSED,
        OPEN,
        CLOSING,
        CLOSED
    }

    /**
     * @param code 1 to 60 of a-z, 0-9, hyphen; unique
     * @param kind vocabulary {@code organisation-kind}
     * @param stages vocabulary {@code stage}; none when it does not apply
     * @param district at most 100 characters a language; empty when it is none
     * @param name 1 to 200 characters, in one language at least
     * @param fictional whether it was made up for the demonstration
     * @param address at most 200 characters a language
     * @param place null when nobody wrote it down
     * @param rooms rooms of note, at most 30
     */
    record DescribeOrganisation(
            String code,
            String kind,
            List<String> stages,
            LocalizedText district,
            LocalizedText name,
            State state,
            boolean fictional,
            LocalizedText address,
            @Nullable Place place,
            List<Room> rooms) {

        public DescribeOrganisation {
            stages = List.copyOf(stages);
            rooms = List.copyOf(rooms);
        }

        /** Without address, place and rooms. */
        public DescribeOrganisation(
                String code,
                String kind,
                List<String> stages,
                LocalizedText district,
                LocalizedText name,
                State state,
                boolean fictional) {
            this(code, kind, stages, district, name, state, fictional, LocalizedText.EMPTY, null, List.of());
        }
    }

    /** A point in degrees on WGS 84: latitude from -90 to 90, longitude from -180 to 180. */
    record Place(double latitude, double longitude) {}

    /** A room that visitors or lessons of other schools come for. @param name 1 to 100 characters a language */
    record Room(LocalizedText name) {}

    /** An organisation as a point on a map. */
    record Placed(Id id, LocalizedText name, String kind, LocalizedText district, Place place) {}

    record Organisation(
            Id id,
            long revision,
            String code,
            String kind,
            List<String> stages,
            LocalizedText district,
            LocalizedText name,
            State state,
            boolean fictional,
            LocalizedText address,
            @Nullable Place place,
            List<Room> rooms) {

        public Organisation {
            stages = List.copyOf(stages);
            rooms = List.copyOf(rooms);
        }
    }
}
