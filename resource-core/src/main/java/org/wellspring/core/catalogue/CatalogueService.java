package org.wellspring.core.catalogue;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.BrowseQuery;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.CreateResource;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceMetadata.Relation;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.catalogue.VersionState;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.catalogue.LearningResources.Shown;

/** Answers readers itself; hands writing to {@link Drafts} and entering and leaving the catalogue to {@link Shelf}. */
@Stateless
public class CatalogueService implements Catalogue {

    private static final int MOST_SUMMARIES = 500;

    private Desk desk;
    private LearningResources resources;
    private Browsing browsing;
    private Drafts drafts;
    private Shelf shelf;

    @Inject
    CatalogueService(Desk desk, LearningResources resources, Browsing browsing, Drafts drafts, Shelf shelf) {
        this.desk = desk;
        this.resources = resources;
        this.browsing = browsing;
        this.drafts = drafts;
        this.shelf = shelf;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public CatalogueService() {}

    @Override
    public ResourceDetails create(Caller caller, CreateResource command) {
        Optional<Id> before = drafts.created(caller, command);
        return owned(before.isPresent() ? resources.shown(before.get()) : drafts.create(caller, command));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ResourceDetails read(Caller caller, Id id) {
        Shown shown = resources.shown(id);
        LearningResource resource = shown.resource();
        if (resource.isWithdrawnOn(browsing.today())) {
            throw new ProblemException(CatalogueProblem.WITHDRAWN);
        }
        desk.require(caller, Action.RESOURCE_READ, resource.guarded());
        return resource.details(shown.version(), isConcerned(caller, resource));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ResourceDetails readVersion(Caller caller, Id id, int version) {
        Shown shown = resources.shown(id, version);
        requireReadable(caller, shown);
        return shown.resource().details(shown.version(), isConcerned(caller, shown.resource()));
    }

    /** Those concerned may look at every version at any time, others at published ones of public resources. */
    private void requireReadable(Caller caller, Shown shown) {
        LearningResource resource = shown.resource();
        if (isConcerned(caller, resource)) {
            return;
        }
        if (shown.version().state() != VersionState.PUBLISHED) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        if (resource.isWithdrawnOn(browsing.today())) {
            throw new ProblemException(CatalogueProblem.WITHDRAWN);
        }
        desk.require(caller, Action.RESOURCE_READ, resource.guarded());
    }

    private boolean isConcerned(Caller caller, LearningResource resource) {
        return desk.may(caller, Action.RESOURCE_READ, resource.guardedWork());
    }

    @Override
    public List<VersionSummary> versions(Caller caller, Id id) {
        LearningResource resource = resources.find(id);
        boolean concerned = isConcerned(caller, resource);
        if (!concerned && resource.isWithdrawnOn(browsing.today())) {
            throw new ProblemException(CatalogueProblem.WITHDRAWN);
        }
        desk.require(caller, Action.RESOURCE_READ, resource.guarded());
        return resources.versions(id).stream()
                .filter(version -> concerned || version.state() == VersionState.PUBLISHED)
                .map(ResourceVersion::summary)
                .toList();
    }

    @Override
    public Tombstone tombstone(Id resource) {
        return shelf.tombstone(resource).orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Slice<ResourceSummary> browse(BrowseQuery query) {
        return browsing.page(query);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int count(BrowseQuery query, int most) {
        return browsing.count(query, most);
    }

    @Override
    public Slice<ResourceSummary> mine(Caller caller, @Nullable String cursor, int limit) {
        return resources.mine(caller.requirePerson(), cursor, limit);
    }

    @Override
    public ResourceDetails replace(Caller caller, Id resource, long revision, ResourceMetadata metadata) {
        return owned(drafts.replace(caller, resource, revision, metadata));
    }

    @Override
    public ResourceDetails saveField(Caller caller, ResourceField field) {
        return owned(drafts.saveField(caller, field));
    }

    @Override
    public ResourceDetails startVersion(Caller caller, Id resource) {
        return owned(drafts.startVersion(caller, resource));
    }

    @Override
    public void deleteDraft(Caller caller, Id resource, long revision) {
        drafts.delete(caller, resource, revision);
    }

    @Override
    public List<Finding> lacking(Caller caller, Id resource) {
        return drafts.lacking(caller, resource);
    }

    @Override
    public ResourceDetails submit(Caller caller, SubmitResource command) {
        return owned(drafts.submit(caller, command));
    }

    @Override
    public ResourceDetails recall(Caller caller, Id resource, long revision) {
        return owned(drafts.recall(caller, resource, revision));
    }

    @Override
    public Tombstone withdraw(Caller caller, WithdrawResource command) {
        return shelf.withdraw(caller, command);
    }

    @Override
    public Tombstone confirmWithdrawal(Caller caller, Id resource, long revision) {
        return shelf.confirm(caller, resource, revision);
    }

    @Override
    public ResourceDetails reinstate(Caller caller, Id resource, long revision) {
        return owned(shelf.reinstate(caller, resource, revision));
    }

    @Override
    public List<Tombstone> emergencyWithdrawals(Caller caller) {
        return shelf.awaitingReview(caller);
    }

    @Override
    public List<RelatedResource> related(Id id) {
        Shown shown = resources.shown(id);
        if (!shown.resource().isPublicOn(browsing.today())) {
            return List.of();
        }
        Set<Relation> links = new LinkedHashSet<>(shown.version().card().related());
        links.addAll(browsing.listings().relatedTo(id));
        Map<Id, ResourceSummary> summaries = new HashMap<>();
        summaries(links.stream()
                        .map(Relation::resource)
                        .distinct()
                        .limit(MOST_SUMMARIES)
                        .toList())
                .forEach(summary -> summaries.put(summary.id(), summary));
        List<RelatedResource> related = new ArrayList<>();
        for (Relation link : links) {
            ResourceSummary summary = summaries.get(link.resource());
            if (summary != null) {
                related.add(new RelatedResource(link.relation(), summary));
            }
        }
        return related;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ResourceSummary> summaries(Collection<Id> ids) {
        if (ids.size() > MOST_SUMMARIES) {
            throw new IllegalArgumentException("At most " + MOST_SUMMARIES + " at a time");
        }
        return resources.publicOnes(ids, browsing.today());
    }

    @Override
    public PermittedActions permitted(Caller caller, Id id) {
        LearningResource resource = resources.find(id);
        ResourceVersion working = resources.working(resource).orElse(null);
        boolean draft = working != null && working.state() == VersionState.DRAFT;
        boolean gone = resource.state() == ResourceState.WITHDRAWN;
        boolean maySubmit = desk.may(caller, Action.RESOURCE_SUBMIT, resource.guarded());
        boolean inCatalogue = resource.state().isPublic();
        return new PermittedActions(
                !gone && (draft || working == null) && desk.may(caller, Action.RESOURCE_EDIT, resource.guarded()),
                !gone && draft && maySubmit,
                working != null && working.mayBeRecalled() && maySubmit,
                draft && desk.may(caller, Action.RESOURCE_DELETE, resource.guarded()),
                working != null
                        && working.mayBeReviewedBy(caller)
                        && desk.may(caller, Action.RESOURCE_REVIEW, resource.guarded()),
                inCatalogue && desk.may(caller, Action.RESOURCE_WITHDRAW, resource.guarded()),
                inCatalogue && desk.may(caller, Action.RESOURCE_WITHDRAW_EMERGENCY, resource.guarded()),
                desk.may(caller, Action.RESOURCE_HISTORY, resource.guarded()));
    }

    @Override
    public Optional<Id> findByTitle(String title) {
        return summaries(browsing.listings().titled(title)).stream()
                .map(ResourceSummary::id)
                .findFirst();
    }

    private static ResourceDetails owned(Shown shown) {
        return shown.resource().details(shown.version(), true);
    }
}
