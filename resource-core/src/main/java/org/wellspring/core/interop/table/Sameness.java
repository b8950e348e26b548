package org.wellspring.core.interop.table;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.BulkCatalogue.Existing;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceMetadata.Creator;
import org.wellspring.api.catalogue.ResourceMetadata.Textbook;
import org.wellspring.api.shared.LocalizedText;

/**
 * When two descriptions are of the same thing: equal titles, letter case, width and blanks aside, and equal textbook edition,
 * grades, subjects and stages. Then one may add to the other what the other lacks.
 */
public final class Sameness {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Sameness() {}

    /** Equal for the same thing. */
    public static String key(String title, ResourceMetadata metadata) {
        Textbook textbook = metadata.textbook();
        return String.join(
                "\n",
                plain(title),
                plain(textbook == null ? "" : textbook.edition()),
                new TreeSet<>(metadata.grades()).toString(),
                new TreeSet<>(metadata.subjects()).toString(),
                new TreeSet<>(metadata.stages()).toString());
    }

    /** A key as a number that practically no other key has. */
    public static long digest(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The first of the candidates that is the same thing. */
    public static Optional<Existing> find(String key, Collection<Existing> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.metadata().title().values().values().stream()
                        .anyMatch(title -> key(title, candidate.metadata()).equals(key)))
                .findFirst();
    }

    /** What is there, with what it lacks from the other; equal to what is there when it lacks nothing. */
    public static ResourceMetadata merge(ResourceMetadata there, ResourceMetadata other) {
        return new ResourceMetadata(
                texts(there.title(), other.title()),
                texts(there.summary(), other.summary()),
                union(there.languages(), other.languages()),
                first(there.type(), other.type()),
                union(there.stages(), other.stages()),
                union(there.grades(), other.grades()),
                union(there.subjects(), other.subjects()),
                union(there.audiences(), other.audiences()),
                keywords(there.keywords(), other.keywords()),
                first(there.textbook(), other.textbook()),
                union(there.alignments(), other.alignments()),
                first(there.classMinutes(), other.classMinutes()),
                first(there.preparationMinutes(), other.preparationMinutes()),
                texts(there.equipment(), other.equipment()),
                union(there.accessibility(), other.accessibility()),
                creators(there.creators(), other.creators()),
                first(there.licence(), other.licence()),
                there.licence() == null ? first(there.licenceEnds(), other.licenceEnds()) : there.licenceEnds(),
                there.rightsSource().isEmpty() ? other.rightsSource() : there.rightsSource(),
                first(there.currencyChecked(), other.currencyChecked()),
                union(there.related(), other.related()),
                there.changeNote());
    }

    /** The names of the fields in which two records differ. */
    public static List<String> changed(ResourceMetadata before, ResourceMetadata after) {
        return before.equals(after)
                ? List.of()
                : Stream.of(ResourceMetadata.class.getRecordComponents())
                        .filter(field -> !Objects.equals(value(field, before), value(field, after)))
                        .map(RecordComponent::getName)
                        .toList();
    }

    private static @Nullable Object value(RecordComponent field, ResourceMetadata record) {
        try {
            return field.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String plain(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private static <T> @Nullable T first(@Nullable T there, @Nullable T other) {
        return there == null ? other : there;
    }

    private static <T> List<T> union(List<T> there, List<T> other) {
        var all = new LinkedHashSet<>(there);
        all.addAll(other);
        return List.copyOf(all);
    }

    private static LocalizedText texts(LocalizedText there, LocalizedText other) {
        var all = new TreeMap<>(other.values());
        all.putAll(there.values());
        return new LocalizedText(all);
    }

    private static Map<String, List<String>> keywords(
            Map<String, List<String>> there, Map<String, List<String>> other) {
        var all = new TreeMap<>(there);
        other.forEach((tag, words) -> all.merge(tag, words, Sameness::union));
        return all;
    }

    /** Somebody named already, in the same role, is not named again. */
    private static List<Creator> creators(List<Creator> there, List<Creator> other) {
        List<Creator> all = new ArrayList<>(there);
        for (Creator creator : other) {
            boolean known = all.stream()
                    .anyMatch(named -> plain(named.name()).equals(plain(creator.name()))
                            && named.role().equals(creator.role()));
            if (!known) {
                all.add(creator);
            }
        }
        return List.copyOf(all);
    }
}
