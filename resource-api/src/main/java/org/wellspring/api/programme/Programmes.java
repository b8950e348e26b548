package org.wellspring.api.programme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;

/** The honours that the city gives: each programme is a configuration of one engine. */
public interface Programmes {

    /** All, in the order in which they were set up. */
    List<Programme> all();

    /** By its code; empty when there is none. */
    Optional<Programme> withCode(String code);

    /**
     * Sets a programme up, or changes the one with its code. For officers.
     *
     * @throws ProblemException {@code INVALID} with findings, {@link ProgrammeProblem#CODE_TAKEN} when another programme has
     *     these letters
     */
    Programme describe(Caller caller, DescribeProgramme description);

    /**
     * @param code 1 to 60 of a-z, 0-9, hyphen; unique
     * @param letters with which the number of a designation begins: 2 to 6 of A-Z; unique
     * @param name at most 200 characters a language, in one at least
     * @param summary at most 2000 characters a language
     * @param validMonths how long a designation holds, 1 to 240; null is without an end
     * @param renewalDays how many days before its end the renewal is due, 0 to 730
     */
    record DescribeProgramme(
            String code,
            String letters,
            LocalizedText name,
            LocalizedText summary,
            @Nullable Integer validMonths,
            int renewalDays) {}

    record Programme(
            Id id,
            String code,
            String letters,
            LocalizedText name,
            LocalizedText summary,
            @Nullable Integer validMonths,
            int renewalDays) {}
}
