package org.wellspring.core.catalogue;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.Reviews;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.catalogue.metadata.MetadataRules;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Findings;

/** The reviewers' desk. Every decision holds the resource first, so that two cannot decide at once. */
@Stateless
public class ReviewService implements Reviews {

    private static final int LONGEST_REASON = 2_000;
    private static final int COUNTED = 100;

    private Desk desk;
    private LearningResources resources;
    private Shelf shelf;
    private ReviewQueue queue;
    private MetadataRules rules;

    @Inject
    ReviewService(Desk desk, LearningResources resources, Shelf shelf, ReviewQueue queue, MetadataRules rules) {
        this.desk = desk;
        this.resources = resources;
        this.shelf = shelf;
        this.queue = queue;
        this.rules = rules;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ReviewService() {}

    @Override
    public Slice<QueueEntry> queue(Caller caller, @Nullable String cursor, int limit) {
        desk.require(caller, Action.RESOURCE_REVIEW, Guarded.NOTHING);
        return queue.page(caller, cursor, limit);
    }

    @Override
    public int waiting(Caller caller) {
        return desk.may(caller, Action.RESOURCE_REVIEW, Guarded.NOTHING) ? queue.count(caller, COUNTED) : 0;
    }

    @Override
    public ResourceDetails claim(Caller caller, Id id) {
        LearningResource resource = holdForeign(caller, id);
        ResourceVersion working = resources.requireWorking(resource);
        working.claim(caller);
        return follow(resource, working);
    }

    @Override
    public void release(Caller caller, Id id) {
        LearningResource resource = holdForeign(caller, id);
        ResourceVersion working = resources.requireWorking(resource);
        working.release(caller);
        follow(resource, working);
    }

    @Override
    public ResourceDetails approve(Caller caller, Decision decision) {
        LearningResource resource = holdForeign(caller, decision.resource());
        Conflicts.requireRevision(decision.revision(), resource.revision());
        ResourceVersion working = resources.requireWorking(resource);
        check(decision);
        boolean complete = working.approve(caller, decision, desk.now());
        desk.note(caller, "approve", decision.resource(), noted(working, decision));
        if (!complete) {
            return follow(resource, working);
        }
        shelf.publish(caller, resource, working);
        resources.flush();
        return resource.details(working, true);
    }

    @Override
    public ResourceDetails sendBack(Caller caller, Decision decision) {
        LearningResource resource = holdForeign(caller, decision.resource());
        Conflicts.requireRevision(decision.revision(), resource.revision());
        ResourceVersion working = resources.requireWorking(resource);
        check(decision);
        if (decision.reason().isBlank()) {
            throw new ProblemException(CatalogueProblem.REASON_MISSING);
        }
        shelf.leaveQueue(resource, working);
        working.sendBack(caller, decision, desk.now());
        desk.note(caller, "return", decision.resource(), noted(working, decision));
        return follow(resource, working);
    }

    @Override
    public List<Review> history(Caller caller, Id id) {
        LearningResource resource = resources.find(id);
        desk.require(caller, Action.RESOURCE_HISTORY, resource.guarded());
        boolean named = desk.may(caller, Action.RESOURCE_REVIEW, resource.guarded());
        return resources.versions(id).stream()
                .flatMap(version -> version.reviews().stream())
                .sorted(Comparator.comparing(Review::at).reversed())
                .map(review -> named ? review : anonymous(review))
                .toList();
    }

    private static Review anonymous(Review review) {
        return new Review(review.version(), review.outcome(), review.axes(), review.reason(), "", review.at());
    }

    /** Owners learn why they may not; others hear what the policy says. */
    private LearningResource holdForeign(Caller caller, Id id) {
        LearningResource resource = resources.hold(id);
        resource.requireForeign(caller);
        desk.require(caller, Action.RESOURCE_REVIEW, resource.guardedWork());
        return resource;
    }

    private ResourceDetails follow(LearningResource resource, ResourceVersion working) {
        resource.follow(working, desk.now());
        resources.flush();
        return resource.details(working, true);
    }

    private void check(Decision decision) {
        Findings findings = new Findings().text("/reason", decision.reason(), LONGEST_REASON);
        decision.axes()
                .keySet()
                .forEach(axis -> rules.term(findings, "/axes/" + Findings.escape(axis), "criterion", axis));
        findings.refuseIfAny();
    }

    private static Map<String, String> noted(ResourceVersion working, Decision decision) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("version", Integer.toString(working.version()));
        if (!decision.reason().isEmpty()) {
            details.put("reason", decision.reason());
        }
        return details;
    }
}
