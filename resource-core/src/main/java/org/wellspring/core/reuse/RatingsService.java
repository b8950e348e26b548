package org.wellspring.core.reuse;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.account.Role;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.reuse.Ratings;
import org.wellspring.api.reuse.ReuseProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.shared.Findings;
import org.wellspring.core.shared.HeldPlaces;

/** The desk for ratings. */
@Stateless
public class RatingsService implements Ratings {

    private static final int MOST_STARS = 5;

    private static final int LONGEST_WORDS = 2_000;

    @Inject
    Policy policy;

    @Inject
    Catalogue catalogue;

    @Inject
    AuditTrail audit;

    @Inject
    RatingShelf shelf;

    @Inject
    Clock clock;

    @Override
    public Rating rate(Caller caller, Id resource, int stars, String words) {
        Id person = caller.requirePerson();
        new Findings()
                .when(stars < 1 || stars > MOST_STARS, "/stars", ReuseProblem.STARS)
                .text("/words", words, LONGEST_WORDS)
                .refuseIfAny();
        ResourceDetails rated = Published.read(catalogue, caller, resource);
        if (rated.owner().equals(person)) {
            throw new ProblemException(ReuseProblem.OWN_RATING);
        }
        policy.require(caller, Action.RATING_GIVE, new Guarded(rated.owner(), rated.organisation(), true));
        GivenRating rating = shelf.of(resource, person).orElseGet(() -> shelf.begin(rated, caller, clock.instant()));
        rating.give(rated.version(), stars, words, clock.instant());
        shelf.save();
        audit.record(caller, "reuse.rate", resource, Map.of("stars", Integer.toString(stars)));
        return rating.details();
    }

    @Override
    public void removeMine(Caller caller, Id resource) {
        policy.require(caller, Action.RATING_GIVE, new Guarded(null, null, true));
        shelf.of(resource, caller.requirePerson()).ifPresent(rating -> {
            shelf.delete(rating);
            audit.record(caller, "reuse.remove-rating", resource, Map.of());
        });
    }

    @Override
    public RatingTally tally(Id resource) {
        return shelf.tally(resource);
    }

    @Override
    public Map<Id, RatingTally> tallies(Collection<Id> resources) {
        return shelf.tallies(resources);
    }

    @Override
    public Optional<Rating> mine(Caller caller, Id resource) {
        return Optional.ofNullable(caller.person())
                .flatMap(person -> shelf.of(resource, person))
                .map(GivenRating::details);
    }

    @Override
    public Slice<Rating> of(Caller caller, Id resource, @Nullable String cursor, int limit) {
        catalogue.read(caller, resource);
        return shelf.shown(resource, caller.person(), cursor, limit);
    }

    @Override
    public Slice<Rating> waiting(Caller caller, @Nullable String cursor, int limit) {
        policy.require(caller, Action.RATING_MODERATE, Guarded.NOTHING);
        return shelf.waiting(HeldPlaces.of(caller, Role.CURATOR), cursor, limit);
    }

    @Override
    public Rating rating(Caller caller, Id rating) {
        policy.require(caller, Action.RATING_MODERATE, Guarded.NOTHING);
        GivenRating found = shelf.find(rating);
        policy.require(caller, Action.RATING_MODERATE, found.guarded());
        return found.details();
    }

    @Override
    public Rating moderate(Caller caller, Id rating, long revision, Moderation decision) {
        policy.require(caller, Action.RATING_MODERATE, Guarded.NOTHING);
        new Findings()
                .when(decision == Moderation.WAITING, "/decision", SharedProblem.REQUIRED)
                .refuseIfAny();
        GivenRating found = shelf.find(rating);
        policy.require(caller, Action.RATING_MODERATE, found.guarded());
        found.moderate(revision, decision);
        shelf.save();
        audit.record(caller, "reuse.moderate-rating", rating, Map.of("decision", decision.name()));
        return found.details();
    }
}
