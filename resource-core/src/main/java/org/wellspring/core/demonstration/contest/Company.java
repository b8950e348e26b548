package org.wellspring.core.demonstration.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.Role;
import org.wellspring.api.account.Scope;
import org.wellspring.api.shared.Id;

/**
 * Who and what is there before the calls, and the day from which their days are counted.
 *
 * @param heads with an account, by the code of their school
 * @param evaluators with an account, by the code of their group
 * @param organisations by code
 * @param resources by the key of the demonstration's entry
 */
public record Company(
        LocalDate today,
        ZoneId zone,
        Caller officer,
        Map<String, Caller> heads,
        Map<String, List<Caller>> evaluators,
        Map<String, Id> organisations,
        Map<String, Id> resources) {

    public Company {
        heads = Map.copyOf(heads);
        evaluators = Map.copyOf(evaluators);
        organisations = Map.copyOf(organisations);
        resources = Map.copyOf(resources);
    }

    Instant at(int day, int hour) {
        return today.plusDays(day).atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
    }

    LocalDate day(int day) {
        return today.plusDays(day);
    }

    Id organisation(String code) {
        return Objects.requireNonNull(organisations.get(code), code);
    }

    /** A head without an account may do what a head of that school may, and nothing else; the history has the name. */
    Caller head(String school, String name) {
        return heads.getOrDefault(
                school,
                new Caller(null, name, Set.of(new Grant(Role.HEAD, organisation(school))), EnumSet.allOf(Scope.class)));
    }
}
