package org.wellspring.api.reuse;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;

/** How it went in class: stars and words, one per person and resource. Words are shown once a curator let them pass. */
public interface Ratings {

    /**
     * Gives or changes the caller's rating.
     *
     * @param stars 1 to 5
     * @param words at most 2,000 characters; "" for none, and then nothing waits for a curator
     * @throws ProblemException {@link ReuseProblem#STARS}, {@link ReuseProblem#OWN_RATING}
     */
    Rating rate(Caller caller, Id resource, int stars, String words);

    void removeMine(Caller caller, Id resource);

    /** Mean of the stars and how many gave them; mean 0 when nobody did. */
    RatingTally tally(Id resource);

    /** The same for many; those that nobody rated are left out. @param resources at most 1,000 */
    Map<Id, RatingTally> tallies(Collection<Id> resources);

    /** The caller's own; empty for guests and for those who gave none. */
    Optional<Rating> mine(Caller caller, Id resource);

    /** Ratings with words that may be shown, newest first, the caller's own always among them. */
    Slice<Rating> of(Caller caller, Id resource, @Nullable String cursor, int limit);

    /** Words that wait for a curator, oldest first. */
    Slice<Rating> waiting(Caller caller, @Nullable String cursor, int limit);

    /** One rating, for those who may decide on its words. @throws ProblemException {@code NOT_FOUND} */
    Rating rating(Caller caller, Id rating);

    /**
     * Decides on words that wait.
     *
     * @param revision of the rating whose words were read
     * @throws ProblemException {@code REVISION_STALE} when its author changed it meanwhile,
     *     {@link ReuseProblem#ALREADY_MODERATED}
     */
    Rating moderate(Caller caller, Id rating, long revision, Moderation decision);

    enum Moderation {
        WAITING,
        SHOWN,
        HIDDEN
    }

    record Rating(
            Id id,
            long revision,
            Id resource,
            int version,
            int stars,
            String words,
            String author,
            Moderation state,
            Instant at) {}

    record RatingTally(double mean, int count) {}
}
