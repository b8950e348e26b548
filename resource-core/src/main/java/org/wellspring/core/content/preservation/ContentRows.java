package org.wellspring.core.content.preservation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;
import org.wellspring.core.content.FilePath;
import org.wellspring.core.content.preservation.KeptVersion.KeptFile;

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

    private final Connection connection;

    ContentRows(Connection connection) {
        this.connection = connection;
    }

    /** What the archive holds of a resource completely. @param life the digest of the life that was written last */
    record Complete(int versions, String life) {}

    /** @param place below the archive's root; null while the bytes are staged */
    record Lying(KeptFile file, @Nullable String place) {}

    Complete complete(Id resource) throws SQLException {
        return all(
                        "select object_version, life from archived_object where resource_id = ?",
                        row -> new Complete(row.getInt(1), row.getString(2)),
                        resource.value())
                .stream()
                .findFirst()
                .orElse(new Complete(0, ""));
    }

    boolean hasObject(Id resource) throws SQLException {
        return complete(resource).versions() > 0;
    }

    List<Integer> archivedVersions(Id resource) throws SQLException {
        return all(
                "select version from archived_version where resource_id = ?", row -> row.getInt(1), resource.value());
    }

    List<Lying> files(Id resource, int version) throws SQLException {
        return all(FILES, ContentRows::lying, resource.value(), version);
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
        execute(
                "update stored_file set location = 'ARCHIVED', archive_path = ?, revision = revision + 1 where id = ?",
                place,
                file.value());
    }

    /** Notes that the object is complete with so many versions. Refuses when somebody else wrote it meanwhile. */
    void completed(Id resource, Complete before, Complete now) throws SQLException {
        if (before.versions() == 0) {
            execute(ENTER_OBJECT, resource.value(), now.versions(), now.life());
            return;
        }
        int changed = execute(
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

    void archived(Id row, Id resource, int version, int objectVersion, Instant at) throws SQLException {
        execute(ENTER_VERSION, row.value(), resource.value(), version, objectVersion, time(at));
    }

    void enterFile(Id resource, KeptFile file, String place) throws SQLException {
        execute(
                ENTER_FILE,
                file.id().value(),
                resource.value(),
                file.sha256(),
                file.size(),
                file.mediaType(),
                place,
                time(file.stored()));
    }

    void enterShown(Id row, Id resource, int version, KeptFile file, int position) throws SQLException {
        FilePath path = FilePath.of(file.path());
        execute(
                ENTER_SHOWN,
                row.value(),
                resource.value(),
                version,
                path.value(),
                path.key(),
                position,
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
        return all(
                        "select first_id, last_id, resources, packed_at from parcel where id = ?",
                        row -> new Parcel(
                                id,
                                new Id(row.getLong(1)),
                                new Id(row.getLong(2)),
                                row.getInt(3),
                                row.getObject(4) == null
                                        ? null
                                        : row.getObject(4, OffsetDateTime.class).toInstant()),
                        id.value())
                .get(0);
    }

    void enter(Parcel parcel) throws SQLException {
        Instant packed = parcel.packed();
        execute(
                ENTER_PARCEL,
                parcel.id().value(),
                parcel.first().value(),
                parcel.last().value(),
                parcel.resources(),
                packed == null ? null : time(packed));
    }

    void packed(Parcel parcel) throws SQLException {
        execute(
                "update parcel set last_id = ?, resources = ?, packed_at = ? where id = ?",
                parcel.last().value(),
                parcel.resources(),
                time(Objects.requireNonNull(parcel.packed())),
                parcel.id().value());
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(String sql, Reader<T> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
        }
    }

    private int execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
