package org.wellspring.core.programme.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.programme.Decisions.Objection;
import org.wellspring.api.programme.Decisions.Raise;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/** What somebody objected to, and what was answered. */
@Entity
@Table(name = "objection")
class RaisedObjection {

    @jakarta.persistence.Id
    private long id;

    @Version
    private long revision;

    @Column(name = "application_id")
    private long application;

    @Column(name = "raised_at")
    private Instant raised;

    private String name;

    private String contact;

    private String words;

    private String answer;

    @Column(name = "answered_at")
    private @Nullable Instant answered;

    @Column(name = "answered_name")
    private String answeredName;

    RaisedObjection(Id id, Id application, Raise raise, Instant now) {
        this();
        this.id = id.value();
        this.application = application.value();
        this.raised = now;
        this.name = raise.name().strip();
        this.contact = raise.contact().strip();
        this.words = raise.words().strip();
        this.answer = "";
        this.answeredName = "";
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected RaisedObjection() {}

    void answer(Caller caller, String said, Instant now) {
        if (answered != null) {
            throw new ProblemException(ProgrammeProblem.ALREADY_ANSWERED);
        }
        answer = said;
        answered = now;
        answeredName = caller.name();
    }

    Id application() {
        return new Id(application);
    }

    Objection details() {
        return new Objection(new Id(id), application(), raised, name, contact, words, answer, answered, answeredName);
    }
}
