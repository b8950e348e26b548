package org.wellspring.core.reuse;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.reuse.Collections;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Findings;

/** The desk for collections: two queries read one, however long it is, and a third asks the catalogue about its entries. */
@Stateless
public class CollectionsService implements Collections {

    private static final int LONGEST_TITLE = 200;

    private static final int LONGEST_NOTE = 2_000;

    @Inject
    Policy policy;

    @Inject
    Catalogue catalogue;

    @Inject
    AuditTrail audit;

    @Inject
    CollectionShelf shelf;

    @Inject
    Clock clock;

    @Override
    public CollectionDetails create(Caller caller, String title, String note) {
        policy.require(caller, Action.COLLECTION_CREATE, Guarded.NOTHING);
        requireSound(title, note);
        ResourceCollection collection = shelf.open(caller, clock.instant());
        collection.describe(title, note, clock.instant());
        shelf.keep(collection);
        audit.record(caller, "reuse.create-collection", collection.id(), Map.of());
        return collection.detailsForOwner(Map.of());
    }

    @Override
    public Slice<CollectionSummary> mine(Caller caller, @Nullable String cursor, int limit) {
        return shelf.of(caller.requirePerson(), cursor, limit);
    }

    @Override
    public CollectionDetails read(Caller caller, Id collection) {
        ResourceCollection found = shelf.find(collection);
        policy.require(caller, Action.COLLECTION_READ, found.guarded());
        return found.detailsForOwner(shown(found));
    }

    @Override
    public CollectionDetails readShared(String link) {
        ResourceCollection found = shelf.findShared(link);
        return found.detailsForReader(shown(found));
    }

    @Override
    public CollectionDetails describe(Caller caller, DescribeCollection command) {
        requireSound(command.title(), command.note());
        return change(caller, command.collection(), found -> {
            Conflicts.requireRevision(command.revision(), found.revision());
            found.describe(command.title(), command.note(), clock.instant());
        });
    }

    @Override
    public CollectionDetails add(Caller caller, Id collection, Id resource, String note) {
        requireSoundNote(note);
        return change(caller, collection, found -> {
            ResourceDetails collected = Published.read(catalogue, caller, resource);
            found.add(shelf.entry(resource, collected.metadata().title(), note), clock.instant());
        });
    }

    @Override
    public CollectionDetails remove(Caller caller, Id collection, Id resource) {
        return change(caller, collection, found -> found.remove(resource, clock.instant()));
    }

    @Override
    public CollectionDetails move(Caller caller, Id collection, Id resource, int position) {
        return change(caller, collection, found -> found.move(resource, position, clock.instant()));
    }

    @Override
    public CollectionDetails annotate(Caller caller, Id collection, Id resource, String note) {
        requireSoundNote(note);
        return change(caller, collection, found -> found.annotate(resource, note, clock.instant()));
    }

    @Override
    public CollectionDetails share(Caller caller, Id collection, long revision) {
        return change(caller, collection, found -> {
            Conflicts.requireRevision(revision, found.revision());
            found.share(CollectionShelf.newLink(), clock.instant());
            audit.record(caller, "reuse.share-collection", collection, Map.of());
        });
    }

    @Override
    public CollectionDetails unshare(Caller caller, Id collection, long revision) {
        return change(caller, collection, found -> {
            Conflicts.requireRevision(revision, found.revision());
            found.unshare(clock.instant());
            audit.record(caller, "reuse.unshare-collection", collection, Map.of());
        });
    }

    @Override
    public void delete(Caller caller, Id collection, long revision) {
        ResourceCollection found = toChange(caller, collection);
        Conflicts.requireRevision(revision, found.revision());
        shelf.delete(found);
        audit.record(caller, "reuse.delete-collection", collection, Map.of());
    }

    private CollectionDetails change(Caller caller, Id collection, Consumer<ResourceCollection> change) {
        ResourceCollection found = toChange(caller, collection);
        change.accept(found);
        shelf.save();
        return found.detailsForOwner(shown(found));
    }

    private ResourceCollection toChange(Caller caller, Id collection) {
        ResourceCollection found = shelf.findToChange(collection);
        policy.require(caller, Action.COLLECTION_EDIT, found.guarded());
        return found;
    }

    private Map<Id, ResourceSummary> shown(ResourceCollection collection) {
        List<Id> resources = collection.resources();
        return resources.isEmpty()
                ? Map.of()
                : catalogue.summaries(resources).stream()
                        .collect(Collectors.toMap(ResourceSummary::id, Function.identity()));
    }

    private static void requireSound(String title, String note) {
        new Findings()
                .required("/title", title, LONGEST_TITLE)
                .text("/note", note, LONGEST_NOTE)
                .refuseIfAny();
    }

    private static void requireSoundNote(String note) {
        new Findings().text("/note", note, LONGEST_NOTE).refuseIfAny();
    }
}
