package org.wellspring.core.programme.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wellspring.api.programme.Targets.DistrictCount;
import org.wellspring.api.programme.Targets.Month;
import org.wellspring.api.programme.Targets.Progress;
import org.wellspring.api.programme.Targets.Target;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.programme.register.RegisterLists.Counting;
import org.wellspring.core.programme.register.RegisterLists.Tally;
import org.wellspring.core.shared.StoredJson;

/** Counts towards promises what the register says. */
@Dependent
public class Counts {

    private static final int MONTHS = 24;

    @Inject
    RegisterLists lists;

    /** All promises with one question to the database. */
    public List<Progress> progress(List<Target> targets, LocalDate on) {
        List<Tally> tallies = lists.tallies(on);
        return targets.stream().map(target -> progress(target, tallies, on)).toList();
    }

    private static Progress progress(Target target, List<Tally> tallies, LocalDate on) {
        Map<String, DistrictCount> districts = new TreeMap<>();
        tallies.stream()
                .filter(tally -> tally.programme().equals(target.programme()) && counts(target, tally.since()))
                .forEach(tally -> districts.merge(
                        StoredJson.write(tally.district()),
                        new DistrictCount(tally.district(), tally.count()),
                        Counts::sum));
        int actual = districts.values().stream().mapToInt(DistrictCount::count).sum();
        return new Progress(target, on, actual, List.copyOf(districts.values()));
    }

    private static DistrictCount sum(DistrictCount one, DistrictCount other) {
        LocalizedText district = one.district();
        return new DistrictCount(district, one.count() + other.count());
    }

    /** The ends of the last months, and the day itself. */
    public List<Month> course(Target target, LocalDate on) {
        List<Counting> counting = lists.counting(target.programme()).stream()
                .filter(one -> counts(target, one.since()))
                .collect(Collectors.toList());
        List<LocalDate> days = new ArrayList<>();
        LocalDate first = on.withDayOfMonth(1).minusMonths(MONTHS - 1L);
        for (int month = 0; month < MONTHS; month++) {
            LocalDate end = first.plusMonths(month + 1L).minusDays(1);
            days.add(end.isBefore(on) ? end : on);
        }
        int start = at(counting, days.get(0));
        return days.stream()
                .map(day -> new Month(day, at(counting, day), planned(target, start, days.get(0), day)))
                .toList();
    }

    private static int at(List<Counting> counting, LocalDate day) {
        return (int) counting.stream().filter(one -> one.holdsOn(day)).count();
    }

    /** In whole days, so that the line ends at the target on its day. */
    static int planned(Target target, int start, LocalDate first, LocalDate day) {
        LocalDate from =
                target.countedSince() == null || target.countedSince().isBefore(first) ? first : target.countedSince();
        if (!day.isAfter(from)) {
            return start;
        }
        if (!day.isBefore(target.due())) {
            return target.target();
        }
        long all = target.due().toEpochDay() - from.toEpochDay();
        long gone = day.toEpochDay() - from.toEpochDay();
        return (int) (start + (target.target() - start) * gone / all);
    }

    private static boolean counts(Target target, LocalDate since) {
        LocalDate from = target.countedSince();
        return from == null || !since.isBefore(from);
    }
}
