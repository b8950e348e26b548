package org.wellspring.api.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.LocalizedText;

/** The city's public promises, in their own words. How far each has come is counted from the register, never typed. */
public interface Targets {

    /** All promises, in order. */
    List<Target> all();

    /** All promises, each with what the register says on a day. @param on null is today */
    List<Progress> progress(@Nullable LocalDate on);

    /** What the register says of one promise at the end of each month up to a day, for the last two years. */
    List<Month> course(String code, @Nullable LocalDate on);

    /**
     * Puts a promise behind those there are, or changes the one with its code. For officers.
     *
     * @throws org.wellspring.api.shared.ProblemException {@code INVALID} with findings
     */
    Target promise(Caller caller, Target target);

    /**
     * @param code 1 to 60 of a-z, 0-9, hyphen; unique
     * @param name in a few words
     * @param promise the words
     * @param unit what is counted
     * @param source where it was promised
     * @param programme whose designations count, by code; "" while nothing is counted
     * @param countedSince only what was designated on this day or after counts; null is everything
     */
    record Target(
            String code,
            LocalizedText name,
            LocalizedText promise,
            LocalizedText unit,
            int target,
            LocalizedText source,
            LocalDate due,
            String programme,
            @Nullable LocalDate countedSince) {

        /** A promise for which nothing is counted yet. */
        public Target(
                String code,
                LocalizedText name,
                LocalizedText promise,
                LocalizedText unit,
                int target,
                LocalizedText source,
                LocalDate due) {
            this(code, name, promise, unit, target, source, due, "", null);
        }
    }

    /**
     * @param actual how many count; always the sum over the districts
     * @param districts by the name of the district; those without any are left out
     */
    record Progress(Target target, LocalDate on, int actual, List<DistrictCount> districts) {

        public Progress {
            districts = List.copyOf(districts);
        }
    }

    /** @param district empty for what belongs to none */
    record DistrictCount(LocalizedText district, int count) {}

    /** @param planned where a straight line from the first month to the due day stands */
    record Month(LocalDate on, int actual, int planned) {}
}
