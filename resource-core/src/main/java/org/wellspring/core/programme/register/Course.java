package org.wellspring.core.programme.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Register.Deed;
import org.wellspring.api.programme.Register.Standing;

/**
 * How a designation stands on every day, worked out from what happened to it. A designation that is not suspended, revoked or
 * superseded expires on the day its time is over, without anybody doing anything; from the renewal window on, it is due.
 */
final class Course {

    /** Later than any day that is asked for. */
    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** After which standings a deed may follow. */
    private static final Map<Deed, Set<Standing>> FOLLOWS = follows();

    private final List<Span> spans = new ArrayList<>();
    private final int renewalDays;

    private Course(int renewalDays) {
        this.renewalDays = renewalDays;
    }

    /** @param until the end that the deed set; null when it set none */
    record Step(Deed deed, LocalDate on, @Nullable LocalDate until) {}

    /** From the first day to the day before the last. */
    record Span(
            LocalDate from,
            LocalDate to,
            Standing standing,
            @Nullable LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /** @param steps in the order of their days; the first designates */
    static List<Span> of(List<Step> steps, int renewalDays) {
        Course course = new Course(renewalDays);
        @Nullable LocalDate until = null;
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            if (step.deed() == Deed.DESIGNATED || step.deed() == Deed.RENEWED) {
                until = step.until();
            }
            LocalDate next = index + 1 < steps.size() ? steps.get(index + 1).on() : FOREVER;
            course.stand(after(step.deed()), step.on(), next, until);
        }
        return List.copyOf(course.spans);
    }

    static boolean mayFollow(Deed deed, Standing standing) {
        return FOLLOWS.getOrDefault(deed, Set.of()).contains(standing);
    }

    private static Standing after(Deed deed) {
        return switch (deed) {
            case DESIGNATED, RENEWED, REINSTATED -> Standing.VALID;
            case SUSPENDED -> Standing.SUSPENDED;
            case REVOKED -> Standing.REVOKED;
            case PUT_UNDER_REVIEW -> Standing.UNDER_REVIEW;
            case SUPERSEDED -> Standing.SUPERSEDED;
        };
    }

    private void stand(Standing standing, LocalDate from, LocalDate to, @Nullable LocalDate until) {
        if (until == null || standing == Standing.REVOKED || standing == Standing.SUPERSEDED) {
            add(from, to, standing, until);
            return;
        }
        LocalDate due = standing == Standing.VALID ? until.minusDays(renewalDays) : until;
        add(from, earlier(due, to), standing, until);
        if (standing == Standing.VALID) {
            add(later(from, due), earlier(until, to), Standing.RENEWAL_DUE, until);
        }
        add(later(from, until), to, Standing.EXPIRED, until);
    }

    private void add(LocalDate from, LocalDate to, Standing standing, @Nullable LocalDate until) {
        if (from.isBefore(to)) {
            spans.add(new Span(from, to, standing, until));
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<Deed, Set<Standing>> follows() {
        Map<Deed, Set<Standing>> follows = new EnumMap<>(Deed.class);
        Set<Standing> holding =
                EnumSet.of(Standing.VALID, Standing.RENEWAL_DUE, Standing.UNDER_REVIEW, Standing.SUSPENDED);
        follows.put(Deed.RENEWED, EnumSet.of(Standing.RENEWAL_DUE));
        follows.put(Deed.SUSPENDED, EnumSet.of(Standing.VALID, Standing.RENEWAL_DUE, Standing.UNDER_REVIEW));
        follows.put(Deed.REINSTATED, EnumSet.of(Standing.SUSPENDED, Standing.UNDER_REVIEW));
        follows.put(Deed.REVOKED, holding);
        follows.put(Deed.SUPERSEDED, holding);
        follows.put(Deed.PUT_UNDER_REVIEW, EnumSet.of(Standing.VALID, Standing.RENEWAL_DUE, Standing.SUSPENDED));
        return follows;
    }
}
