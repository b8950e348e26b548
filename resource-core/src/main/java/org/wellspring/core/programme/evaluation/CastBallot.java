package org.wellspring.core.programme.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.wellspring.api.programme.Evaluations.Vote;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.StoredJson;

/** A ballot that was cast; it knows neither who nor when. */
@Entity
@Table(name = "ballot")
class CastBallot {

    @jakarta.persistence.Id
    private long id;

    @Column(name = "application_id")
    private long application;

    @Column(name = "group_code")
    private String group;

    private BigDecimal score;

    private String answers;

    CastBallot(long id, Id application, Ballot ballot, Vote vote) {
        this();
        this.id = id;
        this.application = application.value();
        this.group = ballot.group();
        this.score = ballot.score();
        this.answers = StoredJson.writeWhole(vote);
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CastBallot() {}

    Ballot ballot() {
        return new Ballot(group, score);
    }

    String group() {
        return group;
    }

    Vote vote() {
        return StoredJson.read(answers, Vote.class);
    }
}
