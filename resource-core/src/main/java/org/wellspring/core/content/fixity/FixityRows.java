package org.wellspring.core.content.fixity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.content.Fixity.Damage;
import org.wellspring.api.content.Fixity.DamagedFile;
import org.wellspring.api.content.Fixity.Status;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.sql.Statements;

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

    private final Statements database;

    FixityRows(Connection connection) {
        this.database = new Statements(connection);
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
        return database.all(
                FILE + " where id > ? order by id fetch first " + most + " rows only", FixityRows::stored, place);
    }

    /** As it lies now; empty when it is no longer wanted. */
    Optional<Stored> file(Id file) throws SQLException {
        return database.first(FILE + " where id = ?", FixityRows::stored, file.value());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new Id(row.getLong(1)), new Id(row.getLong(2)), row.getLong(3), row.getString(4), row.getString(5));
    }

    List<Kept> objectsAfter(long place, int most) throws SQLException {
        return database.all(
                "select id, parcel, versions from ("
                        + "select resource_id as id, false as parcel, object_version as versions from archived_object"
                        + " union all select id, true, 1 from parcel where packed_at is not null and resources > 0) o"
                        + " where id > ? order by id fetch first " + most + " rows only",
                row -> new Kept(row.getLong(1), row.getBoolean(2), row.getInt(3)),
                place);
    }

    /** How many versions of the object are complete now; it may have grown since. */
    int versions(Kept object) throws SQLException {
        return database.first(
                        "select object_version from archived_object where resource_id = ?",
                        row -> row.getInt(1),
                        object.id())
                .orElse(object.versions());
    }

    void damaged(long subject, Id resource, Damage damage, Instant now) throws SQLException {
        int known =
                database.execute("update fixity_damage set damage = ? where subject_id = ?", damage.name(), subject);
        if (known == 0) {
            database.execute(
                    "insert into fixity_damage (subject_id, resource_id, damage, found_at) values (?, ?, ?, ?)",
                    subject,
                    resource.value(),
                    damage.name(),
                    Statements.time(now));
        }
    }

    void sound(long subject) throws SQLException {
        database.execute("delete from fixity_damage where subject_id = ?", subject);
    }

    /** Marks of files that are no longer wanted. */
    void forgetGone() throws SQLException {
        database.execute("delete from fixity_damage where damage <> 'RECORD'"
                + " and not exists (select s.id from stored_file s where s.id = subject_id)");
    }

    long damagedCount() throws SQLException {
        return database.all("select count(*) from fixity_damage", row -> row.getLong(1))
                .get(0);
    }

    List<DamagedFile> damaged(int most) throws SQLException {
        return database.all(
                DAMAGED.formatted(most),
                row -> new DamagedFile(
                        new Id(row.getLong(1)),
                        row.getInt(4),
                        row.getString(5) == null ? "" : row.getString(5),
                        Damage.valueOf(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
    }

    Round round() throws SQLException {
        return database.all(
                        ROUND,
                        row -> new Round(
                                row.getBoolean(1),
                                row.getLong(2),
                                row.getBoolean(3),
                                Statements.instant(row, "started_at"),
                                Statements.instant(row, "finished_at"),
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
        database.execute(
                "update fixity_round set held_until = ?, place = ?, objects = ?, started_at = ?, finished_at = ?,"
                        + " files = ?, bytes = ?, records = ? where id = 1",
                Statements.time(heldUntil),
                round.place(),
                round.objects(),
                Statements.time(round.started()),
                Statements.time(round.finished()),
                round.files(),
                round.bytes(),
                round.records());
    }

    /** Asks for a round, or that a round is no longer asked for. */
    void want(boolean wanted) throws SQLException {
        database.execute("update fixity_round set wanted = ? where id = 1", wanted);
    }

    /** Takes the round until then, unless somebody else holds it. */
    boolean take(Instant now, Instant until) throws SQLException {
        return database.execute(
                        "update fixity_round set held_until = ? where id = 1 and held_until <= ?",
                        Statements.time(until),
                        Statements.time(now))
                == 1;
    }
}
