package org.wellspring.core.programme.application;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Counts working days: Monday to Friday, but for holidays, and the days at weekends that are worked to make up for them.
 *
 * @param holidays days off in the week
 * @param madeUp days at a weekend that are worked
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> madeUp) {

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        madeUp = Set.copyOf(madeUp);
    }

    public boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? madeUp.contains(day) : !holidays.contains(day);
    }

    /** The first day after a period of whole working days that begins on the day after {@code published}. */
    public LocalDate after(LocalDate published, int days) {
        LocalDate day = published;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            left -= isWorked(day) ? 1 : 0;
        }
        return day.plusDays(1);
    }
}
