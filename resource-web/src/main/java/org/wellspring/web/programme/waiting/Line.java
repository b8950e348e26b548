package org.wellspring.web.programme.waiting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.LocalizedText;

/**
 * One thing that waits.
 *
 * @param act the last part of the message that says what to do; its argument is how many
 * @param about which call, school or application
 * @param until the last day on which it can be done; null while there is none
 */
public record Line(
        String act,
        int count,
        LocalizedText about,
        String address,
        @Nullable LocalDate until) {}
