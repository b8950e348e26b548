package org.wellspring.core.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Instants as columns of type {@code timestamp with time zone}; Jakarta Persistence 3.1 itself knows no instants. The
 * column's side is {@code Object} because EclipseLink's own conversions would cut PostgreSQL's times to milliseconds: it
 * hands over what the driver gave, H2's an {@link OffsetDateTime}, PostgreSQL's a {@link Timestamp}.
 */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Object column) {
        if (column == null) {
            return null;
        }
        return column instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) column).toInstant();
    }
}
