package org.wellspring.core.programme.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.shared.Id;

/** Where somebody belongs: where they work, and wherever they hold a role of a school. */
@Dependent
public class Workplaces {

    @Inject
    Accounts accounts;

    /** @param caller a person, or the system, which belongs nowhere */
    public boolean isOwn(Caller caller, Id organisation) {
        return caller.signedIn() && of(accounts.me(caller)).contains(organisation);
    }

    public Set<Id> of(PersonDetails person) {
        Set<Id> places = new HashSet<>();
        person.grants().stream()
                .map(Grant::organisation)
                .filter(Objects::nonNull)
                .forEach(places::add);
        Id works = person.organisation();
        if (works != null) {
            places.add(works);
        }
        return places;
    }
}
