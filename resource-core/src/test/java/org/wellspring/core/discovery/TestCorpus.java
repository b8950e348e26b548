package org.wellspring.core.discovery;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceMetadata.Creator;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.catalogue.VersionState;
import org.wellspring.api.content.Readings;
import org.wellspring.api.reuse.Ratings;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.discovery.document.Documents;
import org.wellspring.core.discovery.document.IndexedResource;
import org.wellspring.core.vocabulary.BroughtVocabularies;

/** A fixed shelf of a hundred resources in three languages, in {@code corpus.tsv}. */
final class TestCorpus {

    private static final Instant PUBLISHED = Instant.parse("2026-09-01T08:00:00Z");

    private final Map<Id, String> keys = new HashMap<>();
    private final List<ResourceDetails> resources =
            rows("corpus.tsv").stream().map(this::resource).toList();

    static List<NamedCsvRecord> rows(String file) {
        try (InputStreamReader text = new InputStreamReader(
                        Objects.requireNonNull(TestCorpus.class.getResourceAsStream(file)), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> table = CsvReader.builder()
                        .fieldSeparator('\t')
                        .quoteCharacter('\u0001')
                        .ofNamedCsvRecord(text)) {
            return table.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<ResourceDetails> resources() {
        return resources;
    }

    String key(Id id) {
        return keys.getOrDefault(id, "?");
    }

    List<IndexedResource> documents() {
        Ratings unrated = (Ratings) Proxy.newProxyInstance(
                Ratings.class.getClassLoader(), new Class<?>[] {Ratings.class}, (proxy, method, arguments) -> Map.of());
        Readings unread = (Readings) Proxy.newProxyInstance(
                Readings.class.getClassLoader(),
                new Class<?>[] {Readings.class},
                (proxy, method, arguments) -> Map.of());
        return new Documents(new BroughtVocabularies(), unrated, unread).of(resources);
    }

    private ResourceDetails resource(NamedCsvRecord row) {
        Id id = new Id(1_000 + keys.size());
        keys.put(id, row.getField("key"));
        LocalizedText title = LocalizedText.EMPTY;
        for (String language : List.of("zh", "en", "ru")) {
            title = title.with(language, row.getField(language));
        }
        String language = title.values().keySet().iterator().next();
        ResourceMetadata none = ResourceMetadata.EMPTY;
        String subject = row.getField("subject");
        String grade = row.getField("grade");
        ResourceMetadata metadata = new ResourceMetadata(
                title,
                LocalizedText.of(language, row.getField("summary")),
                List.of(language),
                row.getField("type"),
                List.of(),
                grade.isEmpty() ? List.of() : List.of(grade),
                List.of(subject),
                List.of(),
                Map.of(language, List.of(row.getField("keywords").split("\\|", -1))),
                null,
                List.of(),
                null,
                null,
                none.equipment(),
                List.of(),
                List.of(new Creator(row.getField("creator"), "author", "")),
                "CC-BY-4.0",
                null,
                "",
                null,
                List.of(),
                "");
        return new ResourceDetails(
                id,
                1,
                ResourceState.PUBLISHED,
                1,
                VersionState.PUBLISHED,
                1,
                null,
                new Id(1),
                new Id(2),
                null,
                PUBLISHED,
                PUBLISHED,
                PUBLISHED,
                null,
                PUBLISHED,
                1,
                1,
                metadata);
    }
}
