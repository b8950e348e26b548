package org.wellspring.core.demonstration;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.shared.Id;
import org.wellspring.core.demonstration.contest.Company;

/**
 * The people of the demonstration once they have accounts, and the organisations around them.
 *
 * @param organisations by code
 */
record Stage(Map<Cast, Caller> people, Map<String, Id> organisations) {

    Caller depositor(Entry entry) {
        return person(Cast.named(entry.depositor()));
    }

    /** Who begins an entry: the depositor, for the school of its first creator where that is one of the city's. */
    Caller beginner(Entry entry) {
        Caller depositor = depositor(entry);
        return entry.versions().get(0).creators().stream()
                .map(creator -> organisations.get(creator.organisation()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(school -> new Caller(
                        depositor.person(),
                        depositor.name(),
                        Set.of(new Grant(Cast.named(entry.depositor()).role(), school)),
                        depositor.scopes()))
                .orElse(depositor);
    }

    List<Caller> curators() {
        return Cast.CURATORS.stream().map(this::person).toList();
    }

    Caller person(Cast person) {
        return Objects.requireNonNull(people.get(person), person::name);
    }

    /** Who takes part in the calls. @param resources by the keys of their entries */
    Company company(LocalDate today, ZoneId zone, Map<String, Id> resources) {
        Map<String, List<Caller>> evaluators = new HashMap<>();
        Cast.EVALUATORS.forEach((group, cast) ->
                evaluators.put(group, cast.stream().map(this::person).toList()));
        return new Company(
                today,
                zone,
                person(Cast.OFFICER),
                Map.of(Cast.HEAD.organisation(), person(Cast.HEAD)),
                evaluators,
                organisations,
                resources);
    }
}
