package org.wellspring.api.school;

import java.time.LocalDate;
import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;

/**
 * Organisations were merged, split or closed; a CDI event fired inside the transaction in which it happens.
 *
 * @param closed the predecessors that exist no more
 * @param successors who follows; empty when nobody does
 */
public record OrganisationsSucceeded(
        Caller caller,
        Successions.Kind kind,
        List<Id> closed,
        List<Id> predecessors,
        List<Id> successors,
        LocalDate on,
        String reason) {

    public OrganisationsSucceeded {
        closed = List.copyOf(closed);
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }
}
