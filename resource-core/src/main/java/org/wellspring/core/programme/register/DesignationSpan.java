package org.wellspring.core.programme.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Register.Standing;
import org.wellspring.api.shared.Id;
import org.wellspring.core.programme.register.Course.Span;

/** A stretch of days on which a designation stands in one way; worked out from the events, never the truth itself. */
@Entity
@Table(name = "designation_span")
@IdClass(DesignationSpan.Key.class)
class DesignationSpan {

    @jakarta.persistence.Id
    @Column(name = "designation_id")
    private long designation;

    @jakarta.persistence.Id
    @Column(name = "starts_on")
    private LocalDate from;

    @Column(name = "ends_on")
    private LocalDate to;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Column(name = "holds_until")
    private @Nullable LocalDate until;

    DesignationSpan(Id designation, Span span) {
        this.designation = designation.value();
        this.from = span.from();
        this.to = span.to();
        this.standing = span.standing();
        this.until = span.until();
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected DesignationSpan() {}

    Span span() {
        return new Span(from, to, standing, until);
    }

    /** Which designation, from which day. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long designation;
        private LocalDate from;

        /** For JPA. */
        @SuppressWarnings("NullAway.Init")
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.designation == designation && Objects.equals(key.from, from);
        }

        @Override
        public int hashCode() {
            return Objects.hash(designation, from);
        }
    }
}
