package org.wellspring.core.reuse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.reuse.Ratings.Moderation;
import org.wellspring.api.reuse.Ratings.Rating;
import org.wellspring.api.reuse.ReuseProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Cursor;

/** One person's rating of one resource. Stars count at once; words wait for a curator. */
@Entity
@Table(name = "rating")
class GivenRating {

    @jakarta.persistence.Id
    private long id;

    @Version
    private long revision;

    @Column(name = "resource_id")
    private long resource;

    /** The version of the resource that was rated. */
    private int version;

    @Column(name = "person_id")
    private long person;

    /** As signed; a later change of name leaves it. */
    @Column(name = "author_name")
    private String author;

    /** The resource's, which says whose curators decide on the words. */
    @Column(name = "organisation_id")
    private @Nullable Long organisation;

    private int stars;

    private String words;

    @Enumerated(EnumType.STRING)
    private Moderation state;

    @Column(name = "given_at")
    private Instant at;

    GivenRating(Id id, ResourceDetails rated, Caller person, Instant now) {
        this.id = id.value();
        this.resource = rated.id().value();
        this.organisation =
                rated.organisation() == null ? null : rated.organisation().value();
        this.person = person.requirePerson().value();
        this.author = person.name();
        this.words = "";
        this.state = Moderation.SHOWN;
        this.at = now;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected GivenRating() {}

    /** New words wait for a curator; words that stay as they are keep what was decided on them. */
    void give(int newVersion, int newStars, String newWords, Instant now) {
        String said = newWords.strip();
        if (!said.equals(words)) {
            words = said;
            state = said.isEmpty() ? Moderation.SHOWN : Moderation.WAITING;
        }
        version = newVersion;
        stars = newStars;
        at = now;
    }

    /** @param known the revision whose words were read */
    void moderate(long known, Moderation decision) {
        if (state != Moderation.WAITING) {
            throw new ProblemException(ReuseProblem.ALREADY_MODERATED);
        }
        Conflicts.requireRevision(known, revision);
        state = decision;
    }

    Id id() {
        return new Id(id);
    }

    /** Nobody decides on their own words. */
    Guarded guarded() {
        return new Guarded(new Id(person), organisation == null ? null : new Id(organisation), true);
    }

    String cursor() {
        return Cursor.after(at, id());
    }

    Rating details() {
        return new Rating(id(), revision, new Id(resource), version, stars, words, author, state, at);
    }
}
