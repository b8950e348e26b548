package org.wellspring.api.school;

import java.util.List;
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

    /** Names of the given organisations. @param ids at most 500; unknown ones are left out */
    List<Organisation> named(List<Id> ids);

    /** @throws ProblemException {@link SchoolProblem#CODE_TAKEN}, {@code INVALID} with findings */
    Organisation add(Caller caller, DescribeOrganisation description);

    Organisation change(Caller caller, Id id, long revision, DescribeOrganisation description);

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
     */
    record DescribeOrganisation(
            String code,
            String kind,
            List<String> stages,
            LocalizedText district,
            LocalizedText name,
            State state,
            boolean fictional) {

        public DescribeOrganisation {
            stages = List.copyOf(stages);
        }
    }

    record Organisation(
            Id id,
            long revision,
            String code,
            String kind,
            List<String> stages,
            LocalizedText district,
            LocalizedText name,
            State state,
            boolean fictional) {

        public Organisation {
            stages = List.copyOf(stages);
        }
    }
}
