package org.wellspring.core.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.catalogue.Catalogue.ResourceField;
import org.wellspring.api.catalogue.Catalogue.SubmitResource;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.CreateResource;
import org.wellspring.api.catalogue.ResourceEvent;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.catalogue.LearningResources.Shown;
import org.wellspring.core.catalogue.metadata.MetadataFields;
import org.wellspring.core.catalogue.metadata.MetadataRules;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.CreationKeys;
import org.wellspring.core.shared.Findings;
import org.wellspring.core.shared.StoredJson;

/** Writing at working versions, up to the moment they are handed in. Every change holds the resource first. */
@Dependent
class Drafts {

    private final Desk desk;
    private final LearningResources resources;
    private final Shelf shelf;
    private final MetadataRules rules;
    private final CreationKeys keys;

    @Inject
    Drafts(Desk desk, LearningResources resources, Shelf shelf, MetadataRules rules, CreationKeys keys) {
        this.desk = desk;
        this.resources = resources;
        this.shelf = shelf;
        this.rules = rules;
        this.keys = keys;
    }

    /** The resource that this key created before, when there is one. */
    Optional<Id> created(Caller caller, CreateResource command) {
        desk.require(caller, Action.RESOURCE_CREATE, Guarded.NOTHING);
        return keys.created(caller, command.idempotencyKey(), content(command));
    }

    Shown create(Caller caller, CreateResource command) {
        ResourceMetadata metadata = command.metadata();
        check(metadata, ResourceMetadata.EMPTY, null).refuseIfAny();
        Guarded belonging = new Guarded(caller.requirePerson(), organisation(caller), false);
        Id id = desk.nextId();
        LearningResource resource =
                new LearningResource(id, belonging, resources.section(command.section()), desk.now());
        ResourceVersion version = new ResourceVersion(id.value(), 1, metadata);
        resources.add(resource, version);
        desk.note(caller, "create", id, Map.of());
        keys.note(caller, command.idempotencyKey(), content(command), id);
        resources.flush();
        return new Shown(resource, version);
    }

    Shown replace(Caller caller, Id id, long revision, ResourceMetadata metadata) {
        LearningResource resource = hold(caller, Action.RESOURCE_EDIT, id);
        Conflicts.requireRevision(revision, resource.revision());
        ResourceVersion working = open(caller, resource);
        check(metadata, working.metadata(), id).refuseIfAny();
        return describe(caller, new Shown(resource, working), metadata);
    }

    Shown saveField(Caller caller, ResourceField field) {
        LearningResource resource = hold(caller, Action.RESOURCE_EDIT, field.resource());
        ResourceVersion working = open(caller, resource);
        ResourceMetadata before = working.metadata();
        ResourceMetadata metadata = MetadataFields.with(before, field.field(), field.values());
        String pointer = MetadataFields.pointer(field.field());
        List<Finding> ofField = check(metadata, before, field.resource()).all().stream()
                .filter(finding ->
                        finding.pointer().equals(pointer) || finding.pointer().startsWith(pointer + "/"))
                .toList();
        if (!ofField.isEmpty()) {
            throw new ProblemException(SharedProblem.INVALID, ofField);
        }
        return describe(caller, new Shown(resource, working), metadata);
    }

    Shown startVersion(Caller caller, Id id) {
        LearningResource resource = hold(caller, Action.RESOURCE_EDIT, id);
        Optional<ResourceVersion> present = resources.working(resource);
        return new Shown(resource, present.orElseGet(() -> open(caller, resource)));
    }

    void delete(Caller caller, Id id, long revision) {
        LearningResource resource = hold(caller, Action.RESOURCE_DELETE, id);
        Conflicts.requireRevision(revision, resource.revision());
        ResourceVersion working =
                resources.working(resource).orElseThrow(() -> new ProblemException(CatalogueProblem.NOT_EDITABLE));
        working.requireEditable();
        discard(resource, working);
        desk.note(caller, "delete-draft", id, Map.of("version", Integer.toString(working.version())));
        resources.flush();
    }

    /** Deletes the working version, and the resource with it when it was never public. */
    void discard(LearningResource resource, ResourceVersion working) {
        desk.tell(new ResourceEvent.DraftDeleted(resource.identifier(), working.version()));
        resources.remove(working);
        if (resource.publishedVersion().isPresent()) {
            resource.follow(null, desk.now());
        } else {
            shelf.forgetTitle(resource, working);
            resources.remove(resource);
        }
    }

    List<Finding> lacking(Caller caller, Id id) {
        LearningResource resource = resources.find(id);
        desk.require(caller, Action.RESOURCE_EDIT, resource.guarded());
        return resources.working(resource).map(this::lacking).orElse(List.of());
    }

    private List<Finding> lacking(ResourceVersion working) {
        return rules.lacking(working.metadata(), working.version(), working.fileCount());
    }

    Shown submit(Caller caller, SubmitResource command) {
        LearningResource resource = hold(caller, Action.RESOURCE_SUBMIT, command.resource());
        Conflicts.requireRevision(command.revision(), resource.revision());
        ResourceVersion working =
                resources.working(resource).orElseThrow(() -> new ProblemException(CatalogueProblem.NOT_EDITABLE));
        working.requireEditable();
        Findings findings = check(working.metadata(), working.metadata(), command.resource());
        lacking(working)
                .forEach(found -> findings.add(
                        found.pointer(), found.problem(), found.arguments().toArray()));
        findings.refuseIfAny(CatalogueProblem.NOT_COMPLETE);
        if (!command.undertaking()) {
            throw new ProblemException(CatalogueProblem.UNDERTAKING_MISSING);
        }
        working.submit(caller, resources.reviewsAskedFor(resource.section()), desk.now());
        shelf.enterQueue(resource, working);
        return follow(caller, "submit", resource, working);
    }

    Shown recall(Caller caller, Id id, long revision) {
        LearningResource resource = hold(caller, Action.RESOURCE_SUBMIT, id);
        Conflicts.requireRevision(revision, resource.revision());
        ResourceVersion working = resources.requireWorking(resource);
        shelf.leaveQueue(resource, working);
        working.recall();
        return follow(caller, "recall", resource, working);
    }

    private LearningResource hold(Caller caller, Action action, Id id) {
        LearningResource resource = resources.hold(id);
        desk.require(caller, action, resource.guarded());
        return resource;
    }

    /** The working version, which may be changed; a new one where there is none. */
    private ResourceVersion open(Caller caller, LearningResource resource) {
        if (resource.state() == ResourceState.WITHDRAWN) {
            throw new ProblemException(CatalogueProblem.WITHDRAWN);
        }
        Optional<ResourceVersion> present = resources.working(resource);
        if (present.isPresent()) {
            present.get().requireEditable();
            return present.get();
        }
        int from = resource.publishedVersion().orElseThrow();
        ResourceVersion next = resources.version(resource, from).next(from + 1);
        resources.add(next);
        resource.follow(next, desk.now());
        resources.flush();
        desk.tell(new ResourceEvent.VersionStarted(resource.identifier(), from, next.version()));
        desk.note(caller, "start-version", resource.identifier(), Map.of("version", Integer.toString(next.version())));
        return next;
    }

    private Shown describe(Caller writer, Shown draft, ResourceMetadata metadata) {
        draft.version().describe(writer, metadata);
        draft.resource().follow(draft.version(), desk.now());
        resources.flush();
        return draft;
    }

    private Shown follow(Caller caller, String verb, LearningResource resource, ResourceVersion working) {
        resource.follow(working, desk.now());
        desk.note(caller, verb, resource.identifier(), Map.of("version", Integer.toString(working.version())));
        resources.flush();
        return new Shown(resource, working);
    }

    private Findings check(ResourceMetadata metadata, ResourceMetadata before, @Nullable Id self) {
        Findings findings = rules.check(metadata, before);
        List<Id> related = MetadataRules.newlyRelated(metadata, before);
        if (!related.isEmpty() && (related.contains(self) || resources.known(related) < related.size())) {
            findings.add("/related", CatalogueProblem.RELATED_UNKNOWN);
        }
        return findings;
    }

    private static String content(CreateResource command) {
        return command.section() + StoredJson.write(command.metadata());
    }

    /** Where the caller works, as far as a role was given for there; no question to the database. */
    static @Nullable Id organisation(Caller caller) {
        return caller.grants().stream()
                .map(Grant::organisation)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
