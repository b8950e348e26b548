package org.wellspring.api.programme;

import java.time.LocalDate;
import java.util.List;
import org.wellspring.api.shared.LocalizedText;

/** The city's public promises, in their own words. How far each has come is counted from the register, never typed. */
public interface Targets {

    /** All promises, in order. */
    List<Target> all();

    /**
     * @param promise the words
     * @param unit what is counted
     * @param source where it was promised
     */
    record Target(
            String code, LocalizedText promise, LocalizedText unit, int target, LocalizedText source, LocalDate due) {}
}
