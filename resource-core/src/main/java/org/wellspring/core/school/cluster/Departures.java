package org.wellspring.core.school.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.wellspring.api.school.OrganisationsSucceeded;

/** Who exists no more belongs nowhere: a closed school leaves its clusters in the transaction that closes it. */
@ApplicationScoped
public class Departures {

    @Inject
    ClusterShelf shelf;

    void end(@Observes OrganisationsSucceeded succeeded) {
        succeeded.closed().stream()
                .flatMap(organisation -> shelf.of(organisation).stream())
                .forEach(member -> member.endBy(succeeded.on()));
    }
}
