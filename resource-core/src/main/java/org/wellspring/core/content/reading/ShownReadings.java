package org.wellspring.core.content.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.content.Readings.FileText;
import org.wellspring.api.content.Readings.PictureSize;
import org.wellspring.api.content.Readings.Pictured;
import org.wellspring.api.content.Readings.Reading;
import org.wellspring.api.content.Readings.State;
import org.wellspring.api.content.Readings.Suggestion;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.StoredJson;
import org.wellspring.core.shared.sql.Statements;

/**
 * What was read, as versions show it. The way leads from the version to its files, their bytes, and only then to what stands in
 * them; damaged bytes show nothing.
 */
final class ShownReadings {

    private static final String FROM = """
             from version_file f join stored_file s on s.id = f.stored_file_id join reading r on r.sha256 = s.sha256
            """;

    private static final String SOUND = " and not exists (select 1 from fixity_damage d where d.subject_id = s.id)";

    private static final String SUGGESTIONS = "select f.path, r.state, r.reason, r.suggestion, r.picture_width,"
            + " r.picture_height" + FROM + "where f.resource_id = ? and f.version = ? order by f.position, f.id";

    private static final String PICTURE = "select c.picture" + FROM
            + "join reading_content c on c.sha256 = r.sha256 where f.resource_id = ? and f.version = ? and f.path = ?"
            + " and r.picture_width > 0" + SOUND;

    private static final String PICTURES = "select f.resource_id, f.version, f.path, r.picture_width, r.picture_height"
            + FROM + "where f.resource_id in (%s) and r.picture_width > 0" + SOUND + " order by f.position, f.id";

    private static final String WITH_TEXT = "select distinct f.resource_id, f.version" + FROM
            + "join reading_content c on c.sha256 = r.sha256 where f.resource_id in (%s)";

    /** Most of a resource's files are not read when the first have text enough. */
    private static final String TEXTS = "select f.path, substring(c.words, 1, cast(? as int))" + FROM
            + "join reading_content c on c.sha256 = r.sha256 where f.resource_id = ? and f.version = ?" + SOUND
            + " order by f.position, f.id fetch first 50 rows only";

    private final Statements database;

    ShownReadings(Statements database) {
        this.database = database;
    }

    List<Reading> of(long resource, int version) throws SQLException {
        return database.all(SUGGESTIONS, ShownReadings::reading, resource, version);
    }

    /** A stored suggestion: what is empty is not in it. */
    public record Said(
            @Nullable String title,
            @Nullable List<String> authors,
            @Nullable String language,
            int pages) {

        Suggestion suggestion() {
            return new Suggestion(
                    Objects.requireNonNullElse(title, ""),
                    Objects.requireNonNullElse(authors, List.of()),
                    Objects.requireNonNullElse(language, ""),
                    pages);
        }
    }

    private static Reading reading(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString(2));
        Suggestion suggestion = state == State.READ
                ? StoredJson.read(row.getString(4), new TypeReference<Said>() {})
                        .suggestion()
                : Suggestion.NONE;
        int width = row.getInt(5);
        return new Reading(
                row.getString(1),
                state,
                row.getString(3),
                suggestion,
                width == 0 ? Optional.empty() : Optional.of(new PictureSize(width, row.getInt(6))));
    }

    Optional<String> picture(long resource, int version, String path) throws SQLException {
        return database.first(PICTURE, row -> row.getString(1), resource, version, path);
    }

    private record Row<T>(Id resource, int version, T value) {}

    Map<Id, Pictured> pictures(Map<Id, Integer> versions) throws SQLException {
        Map<Id, Pictured> first = new HashMap<>();
        List<Row<Pictured>> rows = all(
                PICTURES,
                versions,
                row -> new Pictured(row.getInt(2), row.getString(3), new PictureSize(row.getInt(4), row.getInt(5))));
        rows.forEach(row -> first.putIfAbsent(row.resource(), row.value()));
        return first;
    }

    Map<Id, List<FileText>> texts(Map<Id, Integer> versions, int most) throws SQLException {
        Map<Id, List<FileText>> texts = new HashMap<>();
        for (Row<Boolean> found : all(WITH_TEXT, versions, row -> true)) {
            List<FileText> kept = new ArrayList<>();
            int room = most;
            for (FileText text : texts(found.resource(), found.version(), most)) {
                String words =
                        text.words().substring(0, Math.min(room, text.words().length()));
                room -= words.length();
                if (!words.isEmpty()) {
                    kept.add(new FileText(text.path(), words));
                }
            }
            texts.put(found.resource(), kept);
        }
        return texts;
    }

    private List<FileText> texts(Id resource, int version, int most) throws SQLException {
        return database.all(
                TEXTS, row -> new FileText(row.getString(1), row.getString(2)), most, resource.value(), version);
    }

    private <T> List<Row<T>> all(String sql, Map<Id, Integer> versions, Statements.Reader<T> reader)
            throws SQLException {
        List<Id> ids = List.copyOf(versions.keySet());
        String places = ids.stream().map(id -> "?").collect(Collectors.joining(", "));
        List<Row<T>> rows = database.all(
                sql.formatted(places),
                row -> new Row<>(new Id(row.getLong(1)), row.getInt(2), reader.read(row)),
                ids.stream().map(Id::value).toArray());
        return rows.stream()
                .filter(row -> Integer.valueOf(row.version()).equals(versions.get(row.resource())))
                .toList();
    }
}
