package org.wellspring.core.school;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.school.Successions.Event;
import org.wellspring.api.school.Successions.Happening;
import org.wellspring.api.shared.Id;
import org.wellspring.core.school.OrganisationEvent.What;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.Today;

/** The history of organisations. */
@Dependent
class Chronicle {

    private static final int MOST = 500;

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Identifiers identifiers;

    @Inject
    Clock clock;

    @Inject
    Today today;

    void today(Caller caller, KnownOrganisation organisation, Happening happening) {
        write(caller, organisation, new What(happening, today.get(), "", List.of()));
    }

    void write(Caller caller, KnownOrganisation organisation, What what) {
        entities.persist(new OrganisationEvent(identifiers.next(), organisation, what, caller, clock.instant()));
    }

    /** The latest first. */
    List<Event> of(Id organisation) {
        return entities.createQuery("""
                        select e from OrganisationEvent e where e.organisation = :organisation
                        order by e.on desc, e.id desc""", OrganisationEvent.class)
                .setParameter("organisation", organisation.value())
                .setMaxResults(MOST)
                .getResultStream()
                .map(OrganisationEvent::details)
                .toList();
    }
}
