package org.wellspring.core.content.fixity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.content.Fixity.Damage;
import org.wellspring.api.content.Fixity.DamagedFile;
import org.wellspring.api.content.Fixity.Status;
import org.wellspring.api.shared.Id;

/** What a round of fixity asks the database, and what it leaves there. */
final class FixityRows {

    private static final String FILE = "select id, resource_id, size_bytes, sha256, archive_path from stored_file";

    private static final String DAMAGED = """
            select d.resource_id, d.damage, d.found_at, f.version, f.path
            from fixity_damage d left join version_file f on f.stored_file_id = d.subject_id
                and f.version = (select max(o.version) from version_file o where o.stored_file_id = d.subject_id)
            where d.damage = 'RECORD' or f.id is not null
            order by d.found_at, d.subject_id, f.id fetch first %d rows only""";

    private static final String ROUND =
            "select wanted, place, objects, started_at, finished_at, files, bytes, records from fixity_round where id = 1";

    private final Connection connection;

    FixityRows(Connection connection) {
        this.connection = connection;
    }

    /** @param archived below the archive's root; null while the bytes are staged */
    record Stored(
            Id id,
            Id resource,
            long size,
            String sha256,
            @Nullable String archived) {}

    /** An object of the archive. @param resource null for a parcel */
    record Kept(long id, boolean parcel, int versions) {}

    /**
     * @param wanted whether somebody waits for it
     * @param place the last that was read
     * @param objects whether all files were read, and now the records are
     */
    record Round(
            boolean wanted,
            long place,
            boolean objects,
            @Nullable Instant started,
            @Nullable Instant finished,
            long files,
            long bytes,
            long records) {

        /** One that begins. */
        static Round from(Instant now) {
            return new Round(false, Long.MIN_VALUE, false, now, null, 0, 0, 0);
        }
    }

    List<Stored> filesAfter(long place, int most) throws SQLException {
        return all(FILE + " where id > ? order by id fetch first " + most + " rows only", FixityRows::stored, place);
    }

    /** As it lies now; empty when it is no longer wanted. */
    Optional<Stored> file(Id file) throws SQLException {
        return all(FILE + " where id = ?", FixityRows::stored, file.value()).stream()
                .findFirst();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new Id(row.getLong(1)), new Id(row.getLong(2)), row.getLong(3), row.getString(4), row.getString(5));
    }

    List<Kept> objectsAfter(long place, int most) throws SQLException {
        return all(
                "select id, parcel, versions from ("
                        + "select resource_id as id, false as parcel, object_version as versions from archived_object"
                        + " union all select id, true, 1 from parcel where packed_at is not null and resources > 0) o"
                        + " where id > ? order by id fetch first " + most + " rows only",
                row -> new Kept(row.getLong(1), row.getBoolean(2), row.getInt(3)),
                place);
    }

    /** How many versions of the object are complete now; it may have grown since. */
    int versions(Kept object) throws SQLException {
        return all(
                        "select object_version from archived_object where resource_id = ?",
                        row -> row.getInt(1),
                        object.id())
                .stream()
                .findFirst()
                .orElse(object.versions());
    }

    void damaged(long subject, Id resource, Damage damage, Instant now) throws SQLException {
        int known = execute("update fixity_damage set damage = ? where subject_id = ?", damage.name(), subject);
        if (known == 0) {
            execute(
                    "insert into fixity_damage (subject_id, resource_id, damage, found_at) values (?, ?, ?, ?)",
                    subject,
                    resource.value(),
                    damage.name(),
                    time(now));
        }
    }

    void sound(long subject) throws SQLException {
        execute("delete from fixity_damage where subject_id = ?", subject);
    }

    /** Marks of files that are no longer wanted. */
    void forgetGone() throws SQLException {
        execute("delete from fixity_damage where damage <> 'RECORD'"
                + " and not exists (select s.id from stored_file s where s.id = subject_id)");
    }

    long damagedCount() throws SQLException {
        return all("select count(*) from fixity_damage", row -> row.getLong(1)).get(0);
    }

    List<DamagedFile> damaged(int most) throws SQLException {
        return all(
                DAMAGED.formatted(most),
                row -> new DamagedFile(
                        new Id(row.getLong(1)),
                        row.getInt(4),
                        row.getString(5) == null ? "" : row.getString(5),
                        Damage.valueOf(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
    }

    Round round() throws SQLException {
        return all(
                        ROUND,
                        row -> new Round(
                                row.getBoolean(1),
                                row.getLong(2),
                                row.getBoolean(3),
                                instant(row, 4),
                                instant(row, 5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8)))
                .get(0);
    }

    Status status() throws SQLException {
        Round round = round();
        return new Status(
                round.started(), round.finished(), round.files(), round.bytes(), round.records(), damagedCount());
    }

    void save(Round round, Instant heldUntil) throws SQLException {
        Instant started = round.started();
        Instant finished = round.finished();
        execute(
                "update fixity_round set held_until = ?, place = ?, objects = ?, started_at = ?, finished_at = ?,"
                        + " files = ?, bytes = ?, records = ? where id = 1",
                time(heldUntil),
                round.place(),
                round.objects(),
                started == null ? null : time(started),
                finished == null ? null : time(finished),
                round.files(),
                round.bytes(),
                round.records());
    }

    /** Asks for a round, or that a round is no longer asked for. */
    void want(boolean wanted) throws SQLException {
        execute("update fixity_round set wanted = ? where id = 1", wanted);
    }

    /** Takes the round until then, unless somebody else holds it. */
    boolean take(Instant now, Instant until) throws SQLException {
        return execute(
                        "update fixity_round set held_until = ? where id = 1 and held_until <= ?",
                        time(until),
                        time(now))
                == 1;
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

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
