package org.wellspring.core.catalogue;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.catalogue.BulkCatalogue;
import org.wellspring.api.catalogue.Catalogue.WithdrawResource;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceEvent;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.VersionState;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.core.catalogue.LearningResources.Shown;
import org.wellspring.core.catalogue.metadata.MetadataFields;
import org.wellspring.core.catalogue.metadata.MetadataRules;
import org.wellspring.core.shared.Findings;

/**
 * Many records in one transaction. The inserts of all of them go out in batches; the audit trail gets one entry for all.
 * What is published here has no files, so only those are told who keep a copy of the catalogue.
 */
@Stateless
public class BulkService implements BulkCatalogue {

    private Desk desk;
    private LearningResources resources;
    private Drafts drafts;
    private Shelf shelf;
    private MetadataRules rules;

    @Inject
    BulkService(Desk desk, LearningResources resources, Drafts drafts, Shelf shelf, MetadataRules rules) {
        this.desk = desk;
        this.resources = resources;
        this.drafts = drafts;
        this.shelf = shelf;
        this.rules = rules;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public BulkService() {}

    @Override
    public List<Described> describe(List<Map<String, List<String>>> records) {
        return records.stream()
                .map(fields -> MetadataFields.with(ResourceMetadata.EMPTY, fields))
                .toList();
    }

    @Override
    public List<List<Finding>> check(List<ResourceMetadata> records, Destination destination) {
        return records.stream().map(record -> check(record, destination)).toList();
    }

    private List<Finding> check(ResourceMetadata metadata, Destination destination) {
        Findings findings = rules.check(metadata, ResourceMetadata.EMPTY);
        List<Id> related = MetadataRules.newlyRelated(metadata, ResourceMetadata.EMPTY);
        if (!related.isEmpty() && resources.known(related) < related.size()) {
            findings.add("/related", CatalogueProblem.RELATED_UNKNOWN);
        }
        if (destination.state() != VersionState.DRAFT) {
            rules.lacking(metadata, 1, 0)
                    .forEach(found -> findings.add(
                            found.pointer(), found.problem(), found.arguments().toArray()));
        }
        return findings.all();
    }

    @Override
    public List<Receipt> create(Caller caller, List<ResourceMetadata> records, Destination destination) {
        if (records.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " at a time");
        }
        allow(caller, destination);
        Batch batch = new Batch(caller, destination);
        List<Created> all = records.stream().map(batch::add).toList();
        shelf.listings().enter(batch.rows);
        resources.flush();
        batch.tell();
        desk.note(
                caller,
                "create-in-bulk",
                batch.subject(),
                Map.of(
                        "count",
                        Integer.toString(batch.count),
                        "state",
                        destination.state().name()));
        return all.stream().map(Created::receipt).toList();
    }

    private void allow(Caller caller, Destination destination) {
        desk.require(caller, Action.IMPORT_RUN, Guarded.NOTHING);
        if (destination.state() == VersionState.PUBLISHED) {
            desk.require(caller, Action.IMPORT_PUBLISHED, Guarded.NOTHING);
            new Findings()
                    .required("/priorReview", destination.priorReview(), 500)
                    .refuseIfAny();
        }
    }

    /** A record that was created, or what it was refused for. */
    private record Created(List<LearningResource> resource, List<Finding> findings) {

        Receipt receipt() {
            return resource.isEmpty()
                    ? new Receipt(null, 0, findings)
                    : new Receipt(resource.get(0).identifier(), resource.get(0).revision(), findings);
        }
    }

    /** What one call creates. */
    private final class Batch {

        private final Caller caller;
        private final Destination destination;
        private final Guarded belonging;
        private final long section;
        private final int reviews;
        private final Instant now = desk.now();
        private final List<Listings.Entry> rows = new ArrayList<>();
        private int count;
        private Id first = new Id(0);
        private Id last = new Id(0);

        Batch(Caller caller, Destination destination) {
            this.caller = caller;
            this.destination = destination;
            this.belonging = new Guarded(caller.requirePerson(), Drafts.organisation(caller), false);
            this.section = resources.section(destination.section());
            this.reviews = resources.reviewsAskedFor(section);
        }

        Created add(ResourceMetadata metadata) {
            List<Finding> findings = check(metadata, destination);
            if (!findings.isEmpty()) {
                return new Created(List.of(), findings);
            }
            Id id = desk.nextId();
            LearningResource resource = new LearningResource(id, belonging, section, now);
            ResourceVersion version = new ResourceVersion(id.value(), 1, metadata);
            advance(resource, version);
            resources.add(resource, version);
            first = count == 0 ? id : first;
            last = id;
            count++;
            return new Created(List.of(resource), findings);
        }

        private void advance(LearningResource resource, ResourceVersion version) {
            if (destination.state() == VersionState.DRAFT) {
                rows.addAll(Listings.ofTitle(resource.id(), version.card().title()));
                return;
            }
            version.submit(caller, reviews, now);
            if (destination.state() == VersionState.PUBLISHED) {
                version.takeOverReview(caller, destination.priorReview(), now);
                resource.publish(version, now);
                rows.addAll(Shelf.rows(resource, version));
                desk.tell(new ResourceEvent.PublishedInBulk(resource.identifier()));
            } else {
                resource.follow(version, now);
                rows.add(Listings.ofQueue(resource.id(), now));
                rows.addAll(Listings.ofTitle(resource.id(), version.card().title()));
            }
        }

        void tell() {
            if (count > 0 && destination.state() == VersionState.PUBLISHED) {
                desk.tell(new ResourceEvent.BulkPublished(first, last));
            }
        }

        Id subject() {
            return last;
        }
    }

    @Override
    public Receipt change(Caller caller, Existing existing, ResourceMetadata metadata, Destination destination) {
        allow(caller, destination);
        LearningResource resource = resources.hold(existing.resource());
        boolean waiting = resources
                .working(resource)
                .filter(ResourceVersion::mayBeRecalled)
                .isPresent();
        long revision = waiting
                ? drafts.recall(caller, existing.resource(), existing.revision())
                        .resource()
                        .revision()
                : existing.revision();
        ResourceMetadata before =
                resources.working(resource).map(ResourceVersion::metadata).orElse(ResourceMetadata.EMPTY);
        Shown changed = drafts.replace(caller, existing.resource(), revision, metadata);
        if (resource.publishedVersion().isEmpty()) {
            shelf.retitle(resource, before.title(), metadata.title());
        }
        List<Finding> lacking = waiting || destination.state() != VersionState.DRAFT
                ? advance(caller, changed, waiting ? VersionState.SUBMITTED : destination.state(), destination)
                : List.of();
        resources.flush();
        return new Receipt(existing.resource(), resource.revision(), lacking);
    }

    /** As far as what it has allows; else it stays a draft, and what lacks is said. */
    private List<Finding> advance(Caller caller, Shown changed, VersionState state, Destination destination) {
        LearningResource resource = changed.resource();
        ResourceVersion working = changed.version();
        List<Finding> lacking = rules.lacking(working.metadata(), working.version(), working.fileCount());
        if (!lacking.isEmpty()) {
            return lacking;
        }
        Instant now = desk.now();
        working.submit(caller, resources.reviewsAskedFor(resource.section()), now);
        if (state == VersionState.PUBLISHED) {
            working.takeOverReview(caller, destination.priorReview(), now);
            shelf.publish(caller, resource, working);
        } else {
            shelf.enterQueue(resource, working);
            resource.follow(working, now);
        }
        return lacking;
    }

    @Override
    public List<Boolean> takeBack(Caller caller, List<Receipt> receipts) {
        desk.require(caller, Action.IMPORT_RUN, Guarded.NOTHING);
        Map<Id, LearningResource> held = new HashMap<>();
        resources
                .hold(receipts.stream()
                        .map(Receipt::resource)
                        .filter(Objects::nonNull)
                        .toList())
                .forEach(resource -> held.put(resource.identifier(), resource));
        List<Boolean> done = receipts.stream()
                .map(receipt -> takeBack(caller, receipt, held.get(receipt.resource())))
                .toList();
        resources.flush();
        return done;
    }

    private boolean takeBack(Caller caller, Receipt receipt, @Nullable LearningResource resource) {
        if (resource == null
                || resource.revision() != receipt.revision()
                || !desk.may(caller, Action.RESOURCE_DELETE, resource.guarded())) {
            return false;
        }
        if (resource.publishedVersion().isEmpty()) {
            ResourceVersion working = resources.requireWorking(resource);
            shelf.leaveQueue(resource, working);
            drafts.discard(resource, working);
            return true;
        }
        if (!resource.state().isPublic()) {
            return false;
        }
        shelf.withdraw(
                caller, resource, new WithdrawResource(resource.identifier(), resource.revision(), "error", "", null));
        return true;
    }

    @Override
    public Map<String, List<Existing>> byTitle(Collection<String> titles) {
        Map<String, List<Existing>> byKey = new HashMap<>();
        for (Shown shown : latest(titles)) {
            ResourceMetadata metadata = shown.version().metadata();
            Existing existing =
                    new Existing(shown.resource().identifier(), shown.resource().revision(), metadata);
            metadata.title().values().values().stream()
                    .map(Listings::key)
                    .distinct()
                    .forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(existing));
        }
        Map<String, List<Existing>> found = new LinkedHashMap<>();
        titles.forEach(title -> {
            List<Existing> existing = byKey.get(Listings.key(title));
            if (existing != null) {
                found.put(title, List.copyOf(existing));
            }
        });
        return found;
    }

    private List<Shown> latest(Collection<String> titles) {
        List<Id> ids = List.copyOf(shelf.listings().titled(titles));
        List<Shown> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST) {
            all.addAll(resources.latest(ids.subList(from, Math.min(ids.size(), from + MOST))));
        }
        return all;
    }
}
