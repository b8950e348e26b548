package org.wellspring.core.discovery.saved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.discovery.SavedSearches.Notice;
import org.wellspring.api.discovery.SavedSearches.SaveSearch;
import org.wellspring.api.discovery.SavedSearches.SavedSearch;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.StoredJson;

/** One search of one person. It never changes; only how far its owner was told of what is new moves on. */
@Entity
@Table(name = "saved_search")
class KeptSearch {

    @jakarta.persistence.Id
    private long id;

    @Version
    private long revision;

    @Column(name = "owner_id")
    private long owner;

    private String name;

    /** What is asked, as a document. */
    private String question;

    @Enumerated(EnumType.STRING)
    private Notice notice;

    @Column(name = "saved_at")
    private Instant saved;

    @Column(name = "noticed_at")
    private Instant noticed;

    KeptSearch(Id id, Caller owner, SaveSearch command, Instant now) {
        this.id = id.value();
        this.owner = owner.requirePerson().value();
        this.name = command.name();
        this.question = StoredJson.write(new Question(command.text(), command.chosen()));
        this.notice = command.notice();
        this.saved = now;
        this.noticed = now;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected KeptSearch() {}

    /** Public, because JSON is read into it. */
    public record Question(String text, Map<String, List<String>> chosen) {

        /** Empty parts are not written. */
        @SuppressWarnings({"NullAway", "ConstantValue"})
        public Question {
            text = text == null ? "" : text;
            chosen = chosen == null ? Map.of() : Map.copyOf(chosen);
        }
    }

    Id id() {
        return new Id(id);
    }

    Id owner() {
        return new Id(owner);
    }

    Instant noticed() {
        return noticed;
    }

    Question question() {
        return StoredJson.read(question, Question.class);
    }

    /** Its owner's alone. */
    Guarded guarded() {
        return new Guarded(owner(), null, false);
    }

    SavedSearch details() {
        Question asked = question();
        return new SavedSearch(id(), name, asked.text(), asked.chosen(), notice, saved, noticed);
    }
}
