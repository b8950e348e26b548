package org.wellspring.core.programme.register;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Register.Query;
import org.wellspring.api.programme.Register.Standing;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.programme.register.Course.Span;
import org.wellspring.core.shared.Listing;
import org.wellspring.core.shared.StoredJson;

/** Finds designations as they stood on a day. */
@Dependent
class RegisterLists {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,6}-[0-9]{4}-[0-9]{4,9}");

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    /** A designation and how it stood. */
    record Found(KnownDesignation designation, String number, Span span) {}

    /** By number, one more than is wanted when there are more. */
    List<Found> find(Query query, LocalDate on) {
        @Nullable String cursor = query.cursor();
        if (cursor != null && !NUMBER.matcher(cursor).matches()) {
            throw new ProblemException(SharedProblem.BAD_CURSOR);
        }
        StringBuilder text = new StringBuilder("""
                select d, s, d.number from KnownDesignation d, DesignationSpan s
                where s.designation = d.id and s.from <= :on and s.to > :on and d.number > :after""");
        add(text, !query.programme().isEmpty(), " and d.programme = :programme");
        add(text, !query.district().isEmpty(), " and d.district = :district");
        add(text, !query.stage().isEmpty(), " and d.stages like :stage");
        add(text, query.standing() != null, " and s.standing = :standing");
        TypedQuery<Object[]> found = entities.createQuery(text + " order by d.number", Object[].class)
                .setParameter("on", on)
                .setParameter("after", cursor == null ? "" : cursor);
        @Nullable Standing standing = query.standing();
        if (!query.programme().isEmpty()) {
            found.setParameter("programme", query.programme());
        }
        if (!query.district().isEmpty()) {
            found.setParameter("district", StoredJson.write(query.district()));
        }
        if (!query.stage().isEmpty()) {
            found.setParameter("stage", "%\"" + query.stage().replaceAll("[^a-z0-9-]", "") + "\"%");
        }
        if (standing != null) {
            found.setParameter("standing", standing);
        }
        return found.setMaxResults(Listing.lookFor(query.limit()))
                .getResultStream()
                .map(row -> new Found((KnownDesignation) row[0], (String) row[2], ((DesignationSpan) row[1]).span()))
                .toList();
    }

    private static void add(StringBuilder text, boolean wanted, String condition) {
        if (wanted) {
            text.append(condition);
        }
    }

    /** How many count on a day, by programme, district and the first day of the designation. */
    List<Tally> tallies(LocalDate on) {
        return entities.createQuery("""
                        select d.programme, d.district, d.since, count(d) from KnownDesignation d, DesignationSpan s
                        where s.designation = d.id and s.from <= :on and s.to > :on and s.standing in :counting
                        group by d.programme, d.district, d.since""", Object[].class)
                .setParameter("on", on)
                .setParameter(
                        "counting",
                        java.util.Arrays.stream(Standing.values())
                                .filter(Standing::counts)
                                .toList())
                .getResultStream()
                .map(row -> new Tally(
                        (String) row[0],
                        StoredJson.read((String) row[1], LocalizedText.class),
                        (LocalDate) row[2],
                        ((Long) row[3]).intValue()))
                .toList();
    }

    record Tally(String programme, LocalizedText district, LocalDate since, int count) {}

    /** Every stretch on which a designation of a programme counts. */
    List<Counting> counting(String programme) {
        return entities.createQuery("""
                        select d.since, s.from, s.to from KnownDesignation d, DesignationSpan s
                        where s.designation = d.id and d.programme = :programme and s.standing in :counting""", Object[].class)
                .setParameter("programme", programme)
                .setParameter(
                        "counting",
                        java.util.Arrays.stream(Standing.values())
                                .filter(Standing::counts)
                                .toList())
                .getResultStream()
                .map(row -> new Counting((LocalDate) row[0], (LocalDate) row[1], (LocalDate) row[2]))
                .toList();
    }

    record Counting(LocalDate since, LocalDate from, LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }
}
