package org.wellspring.core.demonstration;

import com.fasterxml.jackson.core.type.TypeReference;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Programmes.DescribeProgramme;
import org.wellspring.api.programme.Register.Act;
import org.wellspring.api.programme.Register.Deed;
import org.wellspring.api.programme.Targets.Target;
import org.wellspring.api.school.Clusters;
import org.wellspring.api.school.Clusters.DescribeCluster;
import org.wellspring.api.school.Organisations.DescribeOrganisation;
import org.wellspring.api.school.Organisations.Place;
import org.wellspring.api.school.Organisations.Room;
import org.wellspring.api.school.Organisations.State;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.shared.StoredJson;

/** What the demonstration tells: the files beside this class. */
final class Story {

    /** The day on which the story was written; on another day, everything lies as far behind as it lay then. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 20);

    private static final int WEEK = 7;

    private Story() {}

    static List<DescribeOrganisation> organisations() {
        return rows("organisations.csv").stream()
                .map(row -> new DescribeOrganisation(
                        row.getField("code"),
                        row.getField("kind"),
                        Stream.of(row.getField("stages").split("\\|", -1))
                                .filter(stage -> !stage.isEmpty())
                                .toList(),
                        texts(row, "district", "district_en", "district_ru"),
                        texts(row, "zh", "en", "ru"),
                        State.OPEN,
                        row.getField("fictional").equals("yes"),
                        texts(row, "address_zh", "address_en", "address_ru"),
                        place(row.getField("latitude"), row.getField("longitude")),
                        Stream.of(row.getField("rooms").split(";", -1))
                                .filter(room -> !room.isEmpty())
                                .map(Story::room)
                                .toList()))
                .toList();
    }

    private static @Nullable Place place(String latitude, String longitude) {
        return latitude.isEmpty() ? null : new Place(Double.parseDouble(latitude), Double.parseDouble(longitude));
    }

    private static Room room(String names) {
        String[] parts = names.split("\\|", -1);
        return new Room(new LocalizedText(Map.of("zh", parts[0], "en", parts[1], "ru", parts[2])));
    }

    static List<ClusterStory> clusters() {
        return rows("clusters.csv").stream()
                .map(row -> new ClusterStory(
                        new DescribeCluster(
                                row.getField("code"),
                                Clusters.Kind.valueOf(row.getField("kind")),
                                texts(row, "zh", "en", "ru"),
                                row.getField("charter"),
                                texts(row, "board_zh", "board_en", "board_ru"),
                                texts(row, "sharing_zh", "sharing_en", "sharing_ru"),
                                true),
                        Stream.of(row.getField("members").split(";", -1))
                                .map(Story::member)
                                .toList()))
                .toList();
    }

    private static Joining member(String words) {
        String[] parts = words.split(":", -1);
        return new Joining(
                parts[0],
                Clusters.Role.valueOf(parts[1]),
                LocalDate.parse(parts[2]),
                parts.length > 3 ? LocalDate.parse(parts[3]) : null);
    }

    /** A designation and what happened to it since. @param organisation its code */
    record Honour(
            String programme,
            String organisation,
            LocalizedText subject,
            LocalDate on,
            String reason,
            List<Act> acts) {}

    /** A cluster and who belongs to it. */
    record ClusterStory(DescribeCluster cluster, List<Joining> members) {}

    /** @param school its code */
    record Joining(
            String school,
            Clusters.Role role,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Due at the end of the year, and counted from its beginning where the promise is a yearly one. */
    static List<Target> targets(LocalDate today) {
        return rows("targets.csv").stream()
                .map(row -> new Target(
                        row.getField("code"),
                        texts(row, "name_zh", "name_en", "name_ru"),
                        texts(row, "zh", "en", "ru"),
                        texts(row, "unit_zh", "unit_en", "unit_ru"),
                        Integer.parseInt(row.getField("target")),
                        texts(row, "source_zh", "source_en", "source_ru"),
                        LocalDate.parse(row.getField("due")).withYear(today.getYear()),
                        row.getField("programme"),
                        day(row.getField("counted_since"), today)))
                .toList();
    }

    private static @Nullable LocalDate day(String text, LocalDate today) {
        return text.isEmpty() ? null : LocalDate.parse(text).withYear(today.getYear());
    }

    /** By whole weeks, so that what was decided on a working day still is. */
    private static LocalDate moved(String day, LocalDate today) {
        return LocalDate.parse(day).plusWeeks(Math.floorDiv(ChronoUnit.DAYS.between(WRITTEN, today), WEEK));
    }

    /** A decision is named after its year. */
    private static String reason(String words, LocalDate on) {
        return words.replaceFirst("^\\d{4}(?= 年)", Integer.toString(on.getYear()));
    }

    static List<DescribeProgramme> programmes() {
        return rows("programmes.csv").stream()
                .map(row -> new DescribeProgramme(
                        row.getField("code"),
                        row.getField("letters"),
                        texts(row, "zh", "en", "ru"),
                        texts(row, "summary_zh", "summary_en", "summary_ru"),
                        row.getField("valid_months").isEmpty() ? null : Integer.valueOf(row.getField("valid_months")),
                        Integer.parseInt(row.getField("renewal_days"))))
                .toList();
    }

    /** In the order of their days. */
    static List<Honour> honours(LocalDate today) {
        return rows("designations.csv").stream()
                .map(row -> honour(row, moved(row.getField("on"), today), today))
                .toList();
    }

    private static Honour honour(NamedCsvRecord row, LocalDate on, LocalDate today) {
        return new Honour(
                row.getField("programme"),
                row.getField("organisation"),
                texts(row, "subject_zh", "subject_en", "subject_ru"),
                on,
                reason(row.getField("reason"), on),
                Stream.of(row.getField("acts").split(";", -1))
                        .filter(act -> !act.isEmpty())
                        .map(act -> act(act, today))
                        .toList());
    }

    private static Act act(String words, LocalDate today) {
        String[] parts = words.split(":", -1);
        return new Act(Deed.valueOf(parts[0]), moved(parts[1], today), null, parts[2]);
    }

    /** The oldest first. */
    static List<Entry> entries() {
        return StoredJson.read(resourcesFile(), new TypeReference<List<Entry>>() {}).stream()
                .sorted(Comparator.comparingInt(Entry::ageDays).reversed())
                .toList();
    }

    /** The bytes of a file of an entry. */
    static InputStream file(String path) {
        return open("files/" + path);
    }

    private static String resourcesFile() {
        try (InputStream bytes = open("resources.json")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LocalizedText texts(NamedCsvRecord row, String zh, String en, String ru) {
        return new LocalizedText(Map.of("zh", row.getField(zh), "en", row.getField(en), "ru", row.getField(ru)));
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (InputStream bytes = open(file);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Story.class.getResourceAsStream(file), file);
    }
}
