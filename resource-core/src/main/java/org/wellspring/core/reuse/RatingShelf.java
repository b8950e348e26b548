package org.wellspring.core.reuse;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.reuse.Ratings.Moderation;
import org.wellspring.api.reuse.Ratings.Rating;
import org.wellspring.api.reuse.Ratings.RatingTally;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Cursor;
import org.wellspring.core.shared.HeldPlaces;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.Listing;

/** Where ratings are kept and found. */
@Dependent
class RatingShelf {

    /** No person has it. */
    private static final long NOBODY = -1;

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Identifiers identifiers;

    Optional<GivenRating> of(Id resource, Id person) {
        return entities.createQuery(
                        "select r from GivenRating r where r.resource = :resource and r.person = :person",
                        GivenRating.class)
                .setParameter("resource", resource.value())
                .setParameter("person", person.value())
                .getResultStream()
                .findFirst();
    }

    GivenRating begin(ResourceDetails rated, Caller person, Instant now) {
        GivenRating rating = new GivenRating(identifiers.next(), rated, person, now);
        entities.persist(rating);
        return rating;
    }

    /** Two first ratings by one person at the same moment: the unique key lets one through. */
    void save() {
        Conflicts.flush(entities, SharedProblem.CONCURRENT_CHANGE);
    }

    void delete(GivenRating rating) {
        entities.remove(rating);
        Conflicts.flush(entities);
    }

    GivenRating find(Id rating) {
        return Optional.ofNullable(entities.find(GivenRating.class, rating.value()))
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    RatingTally tally(Id resource) {
        Object[] sums = entities.createQuery(
                        "select count(r), sum(r.stars) from GivenRating r where r.resource = :resource", Object[].class)
                .setParameter("resource", resource.value())
                .getSingleResult();
        long count = ((Number) sums[0]).longValue();
        return count == 0
                ? new RatingTally(0, 0)
                : new RatingTally(((Number) sums[1]).doubleValue() / count, Math.toIntExact(count));
    }

    Map<Id, RatingTally> tallies(Collection<Id> resources) {
        Map<Id, RatingTally> tallies = new HashMap<>();
        if (!resources.isEmpty()) {
            entities.createQuery(
                            "select r.resource, count(r), sum(r.stars) from GivenRating r where r.resource in :resources"
                                    + " group by r.resource",
                            Object[].class)
                    .setParameter("resources", resources.stream().map(Id::value).toList())
                    .getResultStream()
                    .forEach(row -> tallies.put(
                            new Id((Long) row[0]),
                            new RatingTally(
                                    ((Number) row[2]).doubleValue() / ((Number) row[1]).longValue(),
                                    ((Number) row[1]).intValue())));
        }
        return tallies;
    }

    Slice<Rating> shown(Id resource, @Nullable Id reader, @Nullable String cursor, int limit) {
        TypedQuery<GivenRating> query = entities.createQuery("""
                        select r from GivenRating r
                        where r.resource = :resource and ((r.state = :shown and r.words <> '') or r.person = :reader)
                        and r.at <= :at and (r.at < :at or r.id < :id)
                        order by r.at desc, r.id desc""", GivenRating.class)
                .setParameter("resource", resource.value())
                .setParameter("shown", Moderation.SHOWN)
                .setParameter("reader", reader == null ? NOBODY : reader.value());
        return page(query, Cursor.read(cursor, Cursor.NEWEST), limit);
    }

    Slice<Rating> waiting(HeldPlaces places, @Nullable String cursor, int limit) {
        TypedQuery<GivenRating> query = entities.createQuery("""
                        select r from GivenRating r
                        where r.state = :waiting and r.at >= :at and (r.at > :at or r.id > :id)
                        and (:everywhere = 1 or r.organisation in :places)
                        order by r.at, r.id""", GivenRating.class)
                .setParameter("waiting", Moderation.WAITING)
                .setParameter("everywhere", places.everywhere() ? 1 : 0)
                .setParameter("places", places.organisations());
        return page(query, Cursor.read(cursor, Cursor.OLDEST), limit);
    }

    private static Slice<Rating> page(TypedQuery<GivenRating> query, Cursor from, int limit) {
        return Listing.slice(
                query.setParameter("at", from.at())
                        .setParameter("id", from.id())
                        .setMaxResults(Listing.lookFor(limit))
                        .getResultList(),
                limit,
                GivenRating::details,
                GivenRating::cursor);
    }
}
