package org.wellspring.core.vocabulary;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.core.shared.StoredJson;

/** A term as it is stored. */
@Entity
@Table(name = "term")
@IdClass(TermRecord.Key.class)
class TermRecord {

    private static final TypeReference<List<String>> LABELS = new TypeReference<>() {};

    @Id
    private String scheme;

    @Id
    private String code;

    @Version
    private long revision;

    private @Nullable String parent;

    @Column(name = "place")
    private int position;

    private String identifier;
    private String label;
    private String note;
    private String cover;
    private String aliases;
    private boolean retired;

    @SuppressWarnings("NullAway.Init")
    TermRecord(Term term) {
        scheme = term.scheme();
        code = term.code();
        describe(term);
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected TermRecord() {}

    /** Takes over everything but scheme and code. */
    final void describe(Term term) {
        parent = term.parent();
        position = term.position();
        identifier = term.identifier();
        label = StoredJson.write(term.label());
        note = StoredJson.write(term.note());
        cover = term.cover();
        aliases = StoredJson.write(term.aliases());
        retired = term.retired();
    }

    Term term() {
        return new Term(
                scheme,
                code,
                parent,
                position,
                identifier,
                StoredJson.read(label, LocalizedText.class),
                StoredJson.read(note, LocalizedText.class),
                cover,
                List.copyOf(StoredJson.read(aliases, LABELS)),
                retired);
    }

    /** Scheme and code. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String scheme = "";
        private String code = "";

        /** For JPA. */
        Key() {}

        Key(String scheme, String code) {
            this.scheme = scheme;
            this.code = code;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.scheme.equals(scheme) && key.code.equals(code);
        }

        @Override
        public int hashCode() {
            return Objects.hash(scheme, code);
        }
    }
}
