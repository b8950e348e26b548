package org.wellspring.core.catalogue.preservation;

import static org.wellspring.core.shared.sql.Statements.instant;
import static org.wellspring.core.shared.sql.Statements.time;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.Reviews.Review;
import org.wellspring.api.catalogue.preservation.PreservedCatalogue;
import org.wellspring.api.catalogue.preservation.PreservedResource;
import org.wellspring.api.catalogue.preservation.PreservedResource.Section;
import org.wellspring.api.catalogue.preservation.PreservedResource.Version;
import org.wellspring.api.catalogue.preservation.PreservedResource.Withdrawal;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.catalogue.Listings;
import org.wellspring.core.catalogue.metadata.Card;
import org.wellspring.core.shared.StoredJson;
import org.wellspring.core.shared.sql.Statements;

/** Plain SQL: the administrator's commands have no server, and so no entities. */
@Dependent
public class CatalogueRows implements PreservedCatalogue {

    private static final TypeReference<List<Review>> REVIEWS = new TypeReference<>() {};

    private static final String RESOURCE = """
            select r.revision, r.section_id, s.code, s.name, s.reviews, r.owner_id, r.organisation_id, r.created, r.changed,
                r.listed_at, r.published_version, r.withdrawn_at, r.withdrawn_by, r.withdrawal_reason, r.withdrawal_note,
                r.replacement_id, r.confirmed_at
            from resource r join section s on s.id = r.section_id
            where r.id = ? and r.published_version is not null""";

    private static final String VERSIONS = """
            select version, file_count, file_bytes, undertaken_at, undertaken_by, submitted_at, published_at, reviews, document
            from resource_version where resource_id = ? and state = 'PUBLISHED' order by version""";

    private static final String PUBLISHED = """
            select id from resource where id >= ? and id <= ? and published_version is not null
            order by id fetch first %d rows only""";

    private static final String ENTER_SECTION =
            "insert into section (id, revision, code, name, reviews) values (?, 1, ?, ?, ?)";

    private static final String ENTER_RESOURCE = """
            insert into resource (id, revision, state, owner_id, organisation_id, section_id, published_version, listed_at,
                licence_ends, created, changed, withdrawn_at, withdrawn_by, withdrawal_reason, withdrawal_note,
                replacement_id, confirmed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ENTER_VERSION = """
            insert into resource_version (resource_id, version, state, document, card, file_count, file_bytes, undertaken_at,
                undertaken_by, submitted_at, reviews_required, approvals, reviews, published_at)
            values (?, ?, 'PUBLISHED', ?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?)""";

    private static final String ENTER_LISTING =
            "insert into listing (facet, term, place, resource_id) values (?, ?, ?, ?)";

    @Override
    public Optional<PreservedResource> read(Connection connection, Id resource) throws SQLException {
        Statements database = new Statements(connection);
        Optional<PreservedResource> found = database.first(RESOURCE, row -> resource(resource, row), resource.value());
        return found.isEmpty()
                ? found
                : Optional.of(found.get().with(database.all(VERSIONS, CatalogueRows::version, resource.value())));
    }

    private static PreservedResource resource(Id id, ResultSet row) throws SQLException {
        Section section = new Section(
                new Id(row.getLong("section_id")),
                row.getString("code"),
                StoredJson.read(row.getString("name"), LocalizedText.class),
                row.getInt("reviews"));
        return new PreservedResource(
                id,
                row.getLong("revision"),
                section,
                new Id(row.getLong("owner_id")),
                id(row, "organisation_id"),
                required(row, "created"),
                required(row, "changed"),
                required(row, "listed_at"),
                row.getInt("published_version"),
                withdrawal(row),
                List.of());
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        Instant at = instant(row, "withdrawn_at");
        return at == null
                ? null
                : new Withdrawal(
                        at,
                        id(row, "withdrawn_by"),
                        row.getString("withdrawal_reason"),
                        row.getString("withdrawal_note"),
                        id(row, "replacement_id"),
                        instant(row, "confirmed_at"));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version"),
                row.getInt("file_count"),
                row.getLong("file_bytes"),
                instant(row, "undertaken_at"),
                row.getString("undertaken_by"),
                instant(row, "submitted_at"),
                required(row, "published_at"),
                StoredJson.read(row.getString("reviews"), REVIEWS),
                StoredJson.read(row.getString("document"), ResourceMetadata.class));
    }

    @Override
    public List<Id> published(Connection connection, Id first, Id last, int most) throws SQLException {
        return new Statements(connection)
                .all(PUBLISHED.formatted(most), row -> new Id(row.getLong(1)), first.value(), last.value());
    }

    @Override
    public void write(Connection connection, PreservedResource resource) throws SQLException {
        Version published = resource.versions().stream()
                .filter(version -> version.version() == resource.publishedVersion())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The published version of " + resource.id() + " is missing"));
        Card card = Card.of(published.metadata());
        Statements database = new Statements(connection);
        enter(database, resource.section());
        Withdrawal withdrawal = resource.withdrawal();
        database.execute(
                ENTER_RESOURCE,
                resource.id().value(),
                resource.revision(),
                withdrawal == null ? "PUBLISHED" : "WITHDRAWN",
                resource.owner().value(),
                value(resource.organisation()),
                resource.section().id().value(),
                resource.publishedVersion(),
                time(resource.listedAt()),
                card.licenceEnds(),
                time(resource.created()),
                time(resource.changed()),
                withdrawal == null ? null : time(withdrawal.at()),
                withdrawal == null ? null : value(withdrawal.by()),
                withdrawal == null ? null : withdrawal.reason(),
                withdrawal == null ? null : withdrawal.note(),
                withdrawal == null ? null : value(withdrawal.replacement()),
                withdrawal == null ? null : time(withdrawal.confirmed()));
        for (Version version : resource.versions()) {
            enter(database, resource.id(), version);
        }
        for (Listings.Entry entry : Listings.ofPreserved(resource, card)) {
            database.execute(ENTER_LISTING, entry.facet(), entry.term(), entry.place(), entry.resource());
        }
    }

    private static void enter(Statements database, Section section) throws SQLException {
        boolean known = database.first(
                        "select id from section where id = ?",
                        row -> row.getLong(1),
                        section.id().value())
                .isPresent();
        if (known) {
            return;
        }
        database.execute(
                ENTER_SECTION,
                section.id().value(),
                section.code(),
                StoredJson.write(section.name()),
                section.reviews());
    }

    private static void enter(Statements database, Id resource, Version version) throws SQLException {
        database.execute(
                ENTER_VERSION,
                resource.value(),
                version.version(),
                StoredJson.write(version.metadata()),
                StoredJson.write(Card.of(version.metadata())),
                version.fileCount(),
                version.fileBytes(),
                time(version.undertaken()),
                version.undertakenBy(),
                time(version.submitted()),
                StoredJson.write(version.reviews()),
                time(version.publishedAt()));
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }

    private static @Nullable Id id(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : new Id(value);
    }

    private static @Nullable Long value(@Nullable Id id) {
        return id == null ? null : Long.valueOf(id.value());
    }
}
