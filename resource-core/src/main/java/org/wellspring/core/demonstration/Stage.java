package org.wellspring.core.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wellspring.api.account.Caller;

/** The people of the demonstration once they have accounts. */
record Stage(Map<Cast, Caller> people) {

    Caller depositor(Entry entry) {
        return person(Cast.named(entry.depositor()));
    }

    List<Caller> curators() {
        return Cast.CURATORS.stream().map(this::person).toList();
    }

    Caller person(Cast person) {
        return Objects.requireNonNull(people.get(person), person::name);
    }
}
