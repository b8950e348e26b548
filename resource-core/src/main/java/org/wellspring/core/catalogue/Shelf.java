package org.wellspring.core.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.catalogue.Catalogue.Tombstone;
import org.wellspring.api.catalogue.Catalogue.WithdrawResource;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceEvent;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.catalogue.LearningResources.Shown;
import org.wellspring.core.catalogue.metadata.MetadataRules;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Findings;

/**
 * Puts resources into the catalogue (入库) and takes them out (出库), and looks again at what was taken out in an emergency.
 */
@Dependent
class Shelf {

    private static final int LONGEST_NOTE = 1_000;

    private final Desk desk;
    private final LearningResources resources;
    private final Listings listings;
    private final MetadataRules rules;

    @Inject
    Shelf(Desk desk, LearningResources resources, Listings listings, MetadataRules rules) {
        this.desk = desk;
        this.resources = resources;
        this.listings = listings;
        this.rules = rules;
    }

    /** The version becomes what readers get, in place of the one before. */
    void publish(Caller caller, LearningResource resource, ResourceVersion working) {
        leaveQueue(resource, working);
        resource.publishedVersion()
                .ifPresent(before -> listings.leave(rows(resource, resources.version(resource, before))));
        listings.leave(Listings.ofTitle(resource.id(), working.card().title()));
        resource.publish(working, desk.now());
        listings.enter(rows(resource, working));
        desk.note(caller, "publish", resource.identifier(), Map.of("version", Integer.toString(working.version())));
        desk.tell(new ResourceEvent.Published(resource.identifier(), working.version()));
    }

    void enterQueue(LearningResource resource, ResourceVersion working) {
        listings.enter(List.of(Listings.ofQueue(resource.id(), Objects.requireNonNull(working.submitted()))));
    }

    /** Must come before the version forgets when it was submitted. */
    void leaveQueue(LearningResource resource, ResourceVersion working) {
        Optional.ofNullable(working.submitted())
                .ifPresent(at -> listings.leave(List.of(Listings.ofQueue(resource.id(), at))));
    }

    void forgetTitle(LearningResource resource, ResourceVersion working) {
        listings.leave(Listings.ofTitle(resource.id(), working.card().title()));
    }

    /** What is not public yet stands under its titles only when it came in bulk. */
    void retitle(LearningResource resource, LocalizedText before, LocalizedText after) {
        Set<Listings.Entry> rows = new LinkedHashSet<>(Listings.ofTitle(resource.id(), before));
        rows.addAll(Listings.ofTitle(resource.id(), after));
        listings.leave(rows);
        listings.enter(Listings.ofTitle(resource.id(), after));
    }

    Listings listings() {
        return listings;
    }

    Tombstone withdraw(Caller caller, WithdrawResource command) {
        boolean emergency = command.reason().equals(LearningResource.EMERGENCY);
        LearningResource resource = resources.hold(command.resource());
        desk.require(
                caller, emergency ? Action.RESOURCE_WITHDRAW_EMERGENCY : Action.RESOURCE_WITHDRAW, resource.guarded());
        Conflicts.requireRevision(command.revision(), resource.revision());
        check(caller, command);
        return withdraw(caller, resource, command);
    }

    /** Takes out what is held and may be taken out. */
    Tombstone withdraw(Caller caller, LearningResource resource, WithdrawResource command) {
        ResourceVersion published = takeOut(resource, caller, command);
        if (command.reason().equals(LearningResource.EMERGENCY)) {
            listings.enter(List.of(emergency(resource)));
        }
        desk.note(caller, "withdraw", command.resource(), Map.of("reason", command.reason()));
        desk.tell(new ResourceEvent.Withdrawn(command.resource(), command.reason()));
        resources.flush();
        return resource.tombstone(published.card().title());
    }

    private ResourceVersion takeOut(LearningResource resource, Caller caller, WithdrawResource command) {
        resource.withdraw(caller, command, desk.now());
        resources.working(resource).filter(ResourceVersion::isWaiting).ifPresent(working -> {
            leaveQueue(resource, working);
            working.stop();
        });
        ResourceVersion published =
                resources.version(resource, resource.publishedVersion().orElseThrow());
        listings.leave(rows(resource, published));
        return published;
    }

    /** The application itself need not explain: the reason says it all. */
    private void check(Caller caller, WithdrawResource command) {
        Findings findings = new Findings();
        rules.term(findings, "/reason", "withdrawal", command.reason());
        if (caller.signedIn()) {
            findings.required("/note", command.note(), LONGEST_NOTE);
        }
        findings.refuseIfAny();
        Id replacement = command.replacement();
        if (replacement != null
                && (replacement.equals(command.resource())
                        || resources
                                .publicOnes(List.of(replacement), rules.today())
                                .isEmpty())) {
            throw new ProblemException(CatalogueProblem.REPLACEMENT_UNUSABLE);
        }
    }

    Tombstone confirm(Caller caller, Id id, long revision) {
        LearningResource resource = holdForReview(caller, id, revision);
        listings.leave(List.of(emergency(resource)));
        resource.confirmWithdrawal(caller, desk.now());
        desk.note(caller, "confirm-withdrawal", id, Map.of());
        desk.tell(new ResourceEvent.WithdrawalConfirmed(id));
        resources.flush();
        return resource.tombstone(resources
                .version(resource, resource.publishedVersion().orElseThrow())
                .card()
                .title());
    }

    Shown reinstate(Caller caller, Id id, long revision) {
        LearningResource resource = holdForReview(caller, id, revision);
        Listings.Entry waiting = emergency(resource);
        resource.reinstate(caller, resources.working(resource).orElse(null), desk.now());
        ResourceVersion published =
                resources.version(resource, resource.publishedVersion().orElseThrow());
        listings.leave(List.of(waiting));
        listings.enter(rows(resource, published));
        desk.note(caller, "reinstate", id, Map.of());
        desk.tell(new ResourceEvent.Published(id, published.version()));
        resources.flush();
        return new Shown(resource, published);
    }

    List<Tombstone> awaitingReview(Caller caller) {
        desk.require(caller, Action.RESOURCE_WITHDRAW_EMERGENCY, Guarded.NOTHING);
        return listings.emergencies().stream()
                .map(resources::shown)
                .filter(shown -> desk.may(
                        caller,
                        Action.RESOURCE_WITHDRAW_EMERGENCY,
                        shown.resource().guarded()))
                .map(shown -> shown.resource().tombstone(shown.version().card().title()))
                .toList();
    }

    /** What stays of a withdrawn resource, also when its licence ended and the clock has not come to it yet. */
    Optional<Tombstone> tombstone(Id id) {
        Shown shown = resources.shown(id);
        return shown.resource()
                .tombstoneOn(rules.today(), desk.now(), shown.version().card());
    }

    private LearningResource holdForReview(Caller caller, Id id, long revision) {
        LearningResource resource = resources.hold(id);
        desk.require(caller, Action.RESOURCE_WITHDRAW_EMERGENCY, resource.guarded());
        Conflicts.requireRevision(revision, resource.revision());
        if (resource.withdrawnAt() == null) {
            throw new ProblemException(CatalogueProblem.NOT_AWAITING_CONFIRMATION);
        }
        return resource;
    }

    private static Listings.Entry emergency(LearningResource resource) {
        return Listings.ofEmergency(resource.id(), Objects.requireNonNull(resource.withdrawnAt()));
    }

    /** Every row of the public resource. */
    static Set<Listings.Entry> rows(LearningResource resource, ResourceVersion published) {
        Set<Listings.Entry> rows = new LinkedHashSet<>(
                Listings.ofPublished(resource.id(), Objects.requireNonNull(resource.listedAt()), published.card()));
        rows.addAll(Listings.ofTitle(resource.id(), published.card().title()));
        return rows;
    }
}
