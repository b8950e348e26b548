package org.wellspring.core.content.reading;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.core.content.reading.child.Picture;
import org.wellspring.core.shared.sql.Statements;

/** What was read, in plain SQL. */
final class ReadingRows {

    /** Somebody else may line up the same bytes at the same moment. */
    private static final String ENTER = """
            insert into reading (sha256, state, reason, attempts, due_at, changed_at, suggestion, picture_width,
                picture_height)
            select distinct s.sha256, 'WAITING', '', 0, cast(? as timestamp with time zone),
                cast(? as timestamp with time zone), '{}', 0, 0
            from stored_file s where %s not exists (select 1 from reading r where r.sha256 = s.sha256)
            on conflict do nothing""";

    private static final String BYTES = """
            select s.id, s.archive_path, s.size_bytes, s.detected_type, f.path
            from stored_file s join version_file f on f.stored_file_id = s.id
            where s.sha256 = ? order by s.id, f.id fetch first 1 rows only""";

    private static final String OVER =
            "update reading set state = ?, reason = ?, due_at = null, changed_at = ? where sha256 = ?";

    private final Statements database;

    ReadingRows(Statements database) {
        this.database = database;
    }

    record Waiting(String sha256, int attempts, Instant due) {}

    /** @param archivePath below the archive's root; null while the bytes are staged */
    record Bytes(long id, @Nullable String archivePath, long size, String detectedType, String path) {}

    record Found(String suggestion, String words, Picture picture) {}

    int enter(long file, Instant now) throws SQLException {
        return database.execute(ENTER.formatted("s.id = ? and"), Statements.time(now), Statements.time(now), file);
    }

    int enterAll(Instant now) throws SQLException {
        return database.execute(ENTER.formatted(""), Statements.time(now), Statements.time(now));
    }

    List<Waiting> waiting(Instant now) throws SQLException {
        return database.all(
                "select sha256, attempts, due_at from reading where due_at <= ? order by due_at, sha256"
                        + " fetch first 10 rows only",
                row -> new Waiting(
                        row.getString(1), row.getInt(2), Objects.requireNonNull(Statements.instant(row, "due_at"))),
                Statements.time(now));
    }

    /** @return false when another node was first */
    boolean claim(Waiting waiting, Instant until) throws SQLException {
        return database.execute(
                        "update reading set attempts = attempts + 1, due_at = ? where sha256 = ? and due_at = ?",
                        Statements.time(until),
                        waiting.sha256(),
                        Statements.time(waiting.due()))
                == 1;
    }

    Optional<Bytes> bytes(String sha256) throws SQLException {
        return database.first(
                BYTES,
                row -> new Bytes(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5)),
                sha256);
    }

    /** Nobody shows these bytes any more. */
    void forget(String sha256) throws SQLException {
        database.execute("delete from reading_content where sha256 = ?", sha256);
        database.execute("delete from reading where sha256 = ?", sha256);
    }

    void read(String sha256, Found found, Instant now) throws SQLException {
        database.execute("delete from reading_content where sha256 = ?", sha256);
        database.execute(
                "insert into reading_content (sha256, words, picture) values (?, ?, ?)",
                sha256,
                found.words(),
                found.picture().base64());
        database.execute(
                "update reading set suggestion = ?, picture_width = ?, picture_height = ? where sha256 = ?",
                found.suggestion(),
                found.picture().width(),
                found.picture().height(),
                sha256);
        over(sha256, "READ", "", now);
    }

    int over(String sha256, String state, String reason, Instant now) throws SQLException {
        return database.execute(OVER, state, reason, Statements.time(now), sha256);
    }

    int again(String sha256, int attempts, Instant due) throws SQLException {
        return database.execute(
                "update reading set attempts = ?, due_at = ? where sha256 = ?", attempts, Statements.time(due), sha256);
    }

    /** Those that show these bytes in any version. */
    List<Long> resources(String sha256) throws SQLException {
        return database.all(
                "select distinct resource_id from stored_file where sha256 = ?", row -> row.getLong(1), sha256);
    }
}
