package org.wellspring.core.discovery.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceMetadata.Textbook;
import org.wellspring.api.content.Readings;
import org.wellspring.api.content.Readings.FileText;
import org.wellspring.api.reuse.Ratings;
import org.wellspring.api.reuse.Ratings.RatingTally;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.core.discovery.text.Folding;
import org.wellspring.core.discovery.text.Pinyin;

/** Makes of a published resource what the index holds of it. */
@ApplicationScoped
public class Documents {

    /** Divides the parts of a place in a textbook. */
    public static final String STEP = " › ";

    private static final Locale CHINESE = Locale.forLanguageTag("zh");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** What is kept of the text of all its files, in characters. */
    private static final int MOST_TEXT = 50_000;

    private Vocabularies vocabularies;
    private Ratings ratings;
    private Readings readings;

    @Inject
    public Documents(Vocabularies vocabularies, Ratings ratings, Readings readings) {
        this.vocabularies = vocabularies;
        this.ratings = ratings;
        this.readings = readings;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected Documents() {}

    public List<IndexedResource> of(List<ResourceDetails> resources) {
        Map<Id, RatingTally> tallies =
                ratings.tallies(resources.stream().map(ResourceDetails::id).toList());
        Map<Id, Integer> versions = resources.stream()
                .filter(resource -> resource.fileCount() > 0)
                .collect(Collectors.toMap(ResourceDetails::id, ResourceDetails::version));
        Map<Id, List<FileText>> texts = readings.texts(versions, MOST_TEXT);
        return resources.stream()
                .map(resource ->
                        with(of(resource, tallies.get(resource.id())), texts.getOrDefault(resource.id(), List.of())))
                .toList();
    }

    private static IndexedResource with(IndexedResource document, List<FileText> texts) {
        FieldText file = FieldText.of(texts.stream().map(FileText::words).toList());
        document.fileHan = file.han();
        document.fileLatin = file.latin();
        document.fileCyrillic = file.cyrillic();
        return document;
    }

    private IndexedResource of(ResourceDetails resource, @Nullable RatingTally tally) {
        ResourceMetadata metadata = resource.metadata();
        IndexedResource document = new IndexedResource();
        document.id = resource.id().value();
        document.number = resource.id().value();
        document.version = resource.version();
        texts(document, metadata);
        facets(document, metadata);
        order(document, metadata.title());
        Id organisation = resource.organisation();
        document.school = organisation == null ? List.of() : List.of(organisation.toString());
        Instant published = Objects.requireNonNull(resource.publishedAt());
        document.listed = published.toEpochMilli();
        document.year = List.of(
                Integer.toString(published.atOffset(ZoneOffset.ofHours(8)).getYear()));
        LocalDate ends = metadata.licenceEnds();
        document.licenceEnds = ends == null ? Long.MAX_VALUE : ends.toEpochDay();
        if (tally != null) {
            document.stars = (int) Math.round(tally.mean() * 10);
            document.used = tally.count();
        }
        return document;
    }

    private static void texts(IndexedResource document, ResourceMetadata metadata) {
        Collection<String> titles = metadata.title().values().values();
        List<String> keywords =
                metadata.keywords().values().stream().flatMap(List::stream).toList();
        document.whole = titles.stream().map(Folding::key).distinct().toList();
        FieldText title = FieldText.of(titles);
        document.titleHan = title.han();
        document.titleLatin = title.latin();
        document.titleCyrillic = title.cyrillic();
        FieldText keyword = FieldText.of(Stream.concat(keywords.stream(), textbook(metadata.textbook()).stream())
                .toList());
        document.keywordHan = keyword.han();
        document.keywordLatin = keyword.latin();
        document.keywordCyrillic = keyword.cyrillic();
        List<String> names = metadata.creators().stream()
                .flatMap(creator -> Stream.of(creator.name(), creator.organisation()))
                .toList();
        FieldText people = FieldText.of(names);
        document.peopleHan = people.han();
        document.peopleLatin = people.latin();
        document.peopleCyrillic = people.cyrillic();
        FieldText summary = FieldText.of(metadata.summary().values().values());
        document.summaryHan = summary.han();
        document.summaryLatin = summary.latin();
        document.summaryCyrillic = summary.cyrillic();
        Set<String> brief = new LinkedHashSet<>(titles);
        brief.addAll(keywords);
        document.sound = FieldText.sounds(brief);
        document.initials = FieldText.initials(brief);
        document.spelling =
                FieldText.spelling(Stream.concat(brief.stream(), names.stream()).toList());
    }

    private static List<String> textbook(@Nullable Textbook textbook) {
        return textbook == null ? List.of() : List.of(textbook.edition(), textbook.volume(), textbook.unit());
    }

    private void facets(IndexedResource document, ResourceMetadata metadata) {
        document.type = present(metadata.type());
        document.licence = present(metadata.licence());
        document.language = metadata.languages();
        document.audience = metadata.audiences();
        document.grade = metadata.grades();
        document.stage = withParents(metadata.stages(), "grade", metadata.grades());
        document.subject = withParents(metadata.subjects(), "subject", metadata.subjects());
        Textbook textbook = metadata.textbook();
        if (textbook != null && !textbook.edition().isBlank()) {
            document.edition = List.of(textbook.edition());
            if (!textbook.volume().isBlank()) {
                String volume = textbook.edition() + STEP + textbook.volume();
                document.volume = List.of(volume);
                document.unit = textbook.unit().isBlank() ? List.of() : List.of(volume + STEP + textbook.unit());
            }
        }
    }

    /** What belongs to a grade belongs to its stage, what belongs to a topic to its subject. */
    private List<String> withParents(List<String> codes, String scheme, List<String> children) {
        Set<String> all = new LinkedHashSet<>(codes);
        for (String child : children) {
            String parent =
                    vocabularies.term(scheme, child).map(Documents::parent).orElse("");
            if (!parent.isEmpty()) {
                all.add(parent);
            }
        }
        return List.copyOf(all);
    }

    private static String parent(Vocabularies.Term term) {
        String parent = term.parent();
        return parent == null ? "" : parent;
    }

    private static List<String> present(@Nullable String code) {
        return code == null ? List.of() : List.of(code);
    }

    private static void order(IndexedResource document, LocalizedText title) {
        document.orderHan = Pinyin.spelled(Folding.key(title.in(CHINESE)));
        document.orderLatin = Folding.key(title.in(Locale.ENGLISH));
        document.orderCyrillic = Folding.key(title.in(RUSSIAN));
    }
}
