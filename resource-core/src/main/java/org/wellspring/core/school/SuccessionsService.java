package org.wellspring.core.school;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.school.OrganisationsSucceeded;
import org.wellspring.api.school.SchoolProblem;
import org.wellspring.api.school.Successions;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.school.OrganisationEvent.What;

/** The desk where organisations are merged, split and closed. */
@Stateless
public class SuccessionsService implements Successions {

    @Inject
    Policy policy;

    @Inject
    AuditTrail audit;

    @Inject
    OrganisationShelf shelf;

    @Inject
    Chronicle chronicle;

    @Inject
    jakarta.enterprise.event.Event<OrganisationsSucceeded> succeeded;

    @Override
    public List<Event> history(Id organisation) {
        return chronicle.of(shelf.find(organisation).id());
    }

    @Override
    public void succeed(Caller caller, Succession succession) {
        policy.require(caller, Action.ORGANISATION_EDIT, Guarded.NOTHING);
        SuccessionRules.requireSound(succession, chronicle.today.get());
        Map<Id, KnownOrganisation> involved = involved(succession);
        List<Id> closed = succession.predecessors().stream()
                .filter(predecessor -> !succession.successors().contains(predecessor))
                .toList();
        closed.forEach(id -> Objects.requireNonNull(involved.get(id)).close());
        succession
                .successors()
                .forEach(id -> Objects.requireNonNull(involved.get(id)).open());
        write(caller, succession, involved);
        shelf.save();
        audit.record(
                caller,
                "school.succeed",
                succession.predecessors().get(0),
                Map.of(
                        "kind", succession.kind().name(),
                        "predecessors", succession.predecessors().toString(),
                        "successors", succession.successors().toString()));
        succeeded.fire(new OrganisationsSucceeded(
                caller,
                succession.kind(),
                closed,
                succession.predecessors(),
                succession.successors(),
                succession.on(),
                succession.reason()));
    }

    /** Locked in the order of their identifiers, so that two successions cannot wait for each other. */
    private Map<Id, KnownOrganisation> involved(Succession succession) {
        Map<Id, KnownOrganisation> involved = new TreeMap<>();
        new TreeSet<>(Stream.concat(succession.predecessors().stream(), succession.successors().stream())
                        .toList())
                .forEach(id -> involved.put(id, shelf.lock(id)));
        involved.values().stream()
                .filter(KnownOrganisation::isClosed)
                .findFirst()
                .ifPresent(closed -> {
                    throw new ProblemException(SchoolProblem.ALREADY_CLOSED, closed.code());
                });
        return involved;
    }

    private void write(Caller caller, Succession succession, Map<Id, KnownOrganisation> involved) {
        Happening left = switch (succession.kind()) {
            case MERGE -> Happening.MERGED;
            case SPLIT -> Happening.SPLIT;
            case CLOSE -> Happening.CLOSED;
        };
        succession
                .predecessors()
                .forEach(id -> chronicle.write(
                        caller,
                        Objects.requireNonNull(involved.get(id)),
                        new What(left, succession.on(), succession.reason(), without(succession.successors(), id))));
        succession.successors().stream()
                .filter(id -> !succession.predecessors().contains(id))
                .forEach(id -> chronicle.write(
                        caller,
                        Objects.requireNonNull(involved.get(id)),
                        new What(
                                Happening.SUCCEEDED, succession.on(), succession.reason(), succession.predecessors())));
    }

    private static List<Id> without(List<Id> all, Id one) {
        return all.stream().filter(id -> !id.equals(one)).toList();
    }
}
