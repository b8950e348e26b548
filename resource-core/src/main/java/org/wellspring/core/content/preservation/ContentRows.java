package org.wellspring.core.content.preservation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;
import org.wellspring.core.content.FilePath;
import org.wellspring.core.content.preservation.KeptVersion.KeptFile;
import org.wellspring.core.shared.sql.Statements;

/** What the database knows of the archive, in plain SQL: the administrator's commands have no server. */
final class ContentRows {

    private static final String FILES = """
            select s.id, f.path, s.size_bytes, s.sha256, s.detected_type, s.stored_at, s.archive_path
            from version_file f join stored_file s on s.id = f.stored_file_id
            where f.resource_id = ? and f.version = ? order by f.position, f.id""";

    private static final String ENTER_FILE = """
            insert into stored_file (id, revision, resource_id, sha256, size_bytes, detected_type, location, archive_path,
                stored_at)
            values (?, 1, ?, ?, ?, ?, 'ARCHIVED', ?, ?)""";

    private static final String ENTER_SHOWN = """
            insert into version_file (id, revision, resource_id, version, path, path_key, position, stored_file_id)
            values (?, 1, ?, ?, ?, ?, ?, ?)""";

    private static final String ENTER_VERSION = """
            insert into archived_version (id, revision, resource_id, version, object_version, archived_at)
            values (?, 1, ?, ?, ?, ?)""";

    private static final String ENTER_OBJECT =
            "insert into archived_object (resource_id, revision, object_version, life) values (?, 1, ?, ?)";

    private static final String ENTER_PARCEL =
            "insert into parcel (id, first_id, last_id, resources, packed_at) values (?, ?, ?, ?, ?)";

    private final Statements database;

    ContentRows(Connection connection) {
        this.database = new Statements(connection);
    }

    /** What the archive holds of a resource completely. @param life the digest of the life that was written last */
    record Complete(int versions, String life) {}

    /** @param place below the archive's root; null while the bytes are staged */
    record Lying(KeptFile file, @Nullable String place) {}

    Complete complete(Id resource) throws SQLException {
        return database.first(
                        "select object_version, life from archived_object where resource_id = ?",
                        row -> new Complete(row.getInt(1), row.getString(2)),
                        resource.value())
                .orElse(new Complete(0, ""));
    }

    boolean hasObject(Id resource) throws SQLException {
        return complete(resource).versions() > 0;
    }

    List<Integer> archivedVersions(Id resource) throws SQLException {
        return database.all(
                "select version from archived_version where resource_id = ?", row -> row.getInt(1), resource.value());
    }

    List<Lying> files(Id resource, int version) throws SQLException {
        return database.all(FILES, ContentRows::lying, resource.value(), version);
    }

    private static Lying lying(ResultSet row) throws SQLException {
        return new Lying(
                new KeptFile(
                        new Id(row.getLong(1)),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()),
                row.getString(7));
    }

    void lies(Id file, String place) throws SQLException {
        database.execute(
                "update stored_file set location = 'ARCHIVED', archive_path = ?, revision = revision + 1 where id = ?",
                place,
                file.value());
    }

    /** Notes that the object is complete with so many versions. Refuses when somebody else wrote it meanwhile. */
    void completed(Id resource, Complete before, Complete now) throws SQLException {
        if (before.versions() == 0) {
            database.execute(ENTER_OBJECT, resource.value(), now.versions(), now.life());
            return;
        }
        int changed = database.execute(
                "update archived_object set object_version = ?, life = ?, revision = revision + 1"
                        + " where resource_id = ? and object_version = ?",
                now.versions(),
                now.life(),
                resource.value(),
                before.versions());
        if (changed != 1) {
            throw new IllegalStateException("The object of " + resource + " was written twice at once");
        }
    }

    /** Which version of a resource became which one of its object. */
    record Archived(Id resource, int version, int objectVersion, Instant at) {}

    void archived(Id row, Archived what) throws SQLException {
        database.execute(
                ENTER_VERSION,
                row.value(),
                what.resource().value(),
                what.version(),
                what.objectVersion(),
                Statements.time(what.at()));
    }

    void enterFile(Id resource, KeptFile file, String place) throws SQLException {
        database.execute(
                ENTER_FILE,
                file.id().value(),
                resource.value(),
                file.sha256(),
                file.size(),
                file.mediaType(),
                place,
                Statements.time(file.stored()));
    }

    /** Where a file is shown. */
    record Place(Id resource, int version, int position) {}

    void enterShown(Id row, Place place, KeptFile file) throws SQLException {
        FilePath path = FilePath.of(file.path());
        database.execute(
                ENTER_SHOWN,
                row.value(),
                place.resource().value(),
                place.version(),
                path.value(),
                path.key(),
                place.position(),
                file.id().value());
    }

    /** @param packed null while its records are not in the archive */
    record Parcel(
            Id id,
            Id first,
            Id last,
            int resources,
            @Nullable Instant packed) {}

    Parcel parcel(Id id) throws SQLException {
        return database.all(
                        "select first_id, last_id, resources, packed_at from parcel where id = ?",
                        row -> new Parcel(
                                id,
                                new Id(row.getLong(1)),
                                new Id(row.getLong(2)),
                                row.getInt(3),
                                Statements.instant(row, "packed_at")),
                        id.value())
                .get(0);
    }

    void enter(Parcel parcel) throws SQLException {
        database.execute(
                ENTER_PARCEL,
                parcel.id().value(),
                parcel.first().value(),
                parcel.last().value(),
                parcel.resources(),
                Statements.time(parcel.packed()));
    }

    void packed(Parcel parcel) throws SQLException {
        database.execute(
                "update parcel set last_id = ?, resources = ?, packed_at = ? where id = ?",
                parcel.last().value(),
                parcel.resources(),
                Statements.time(Objects.requireNonNull(parcel.packed())),
                parcel.id().value());
    }
}
