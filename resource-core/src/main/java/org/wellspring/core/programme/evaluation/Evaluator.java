package org.wellspring.core.programme.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.programme.Evaluations.Assigned;
import org.wellspring.api.shared.Id;

/** Somebody who was asked for a ballot. */
@Entity
@Table(name = "evaluator")
class Evaluator {

    @jakarta.persistence.Id
    private long id;

    @Column(name = "application_id")
    private long application;

    @Column(name = "group_code")
    private String group;

    @Column(name = "person_id")
    private long person;

    private boolean voted;

    Evaluator(Id id, Id application, String group, Id person) {
        this();
        this.id = id.value();
        this.application = application.value();
        this.group = group;
        this.person = person.value();
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Evaluator() {}

    Id id() {
        return new Id(id);
    }

    Id application() {
        return new Id(application);
    }

    String group() {
        return group;
    }

    Id person() {
        return new Id(person);
    }

    boolean hasVoted() {
        return voted;
    }

    /** The ballot paper belongs to the person alone. */
    Guarded guarded() {
        return new Guarded(person(), null, false);
    }

    Assigned details(String name) {
        return new Assigned(id(), application(), group, person(), name, voted);
    }
}
