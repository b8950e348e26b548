package org.wellspring.api.programme;

import java.time.LocalDate;
import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.LocalizedText;

/** The city's public promises, in their own words. How far each has come is counted from the register, never typed. */
public interface Targets {

    /** All promises, in order. */
    List<Target> all();

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
     */
    record Target(
            String code,
            LocalizedText name,
            LocalizedText promise,
            LocalizedText unit,
            int target,
            LocalizedText source,
            LocalDate due) {}
}
