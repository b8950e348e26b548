package org.wellspring.web.catalogue.deposit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceMetadata.Creator;
import org.wellspring.api.content.Readings.Suggestion;

/**
 * What a file says about itself and the record does not: for the depositor to take over or not.
 *
 * @param field of the record
 * @param values that the whole field would have, as {@code Catalogue.ResourceField} takes them
 * @param kind {@code title}, {@code authors} or {@code language}
 * @param said what would be new, for people to read; a code when it is a language
 */
public record Offer(String field, List<String> values, String kind, String said) {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    public Offer {
        values = List.copyOf(values);
    }

    static List<Offer> of(ResourceMetadata metadata, Suggestion suggestion) {
        List<Offer> offers = new ArrayList<>();
        String title = suggestion.title();
        if (!title.isEmpty() && !metadata.title().values().containsKey(tongue(title))) {
            offers.add(new Offer("title." + tongue(title), List.of(title), "title", title));
        }
        List<String> known = metadata.creators().stream().map(Creator::name).toList();
        List<String> authors = suggestion.authors().stream()
                .map(name -> name.replace('|', '/'))
                .filter(name -> !known.contains(name))
                .toList();
        if (!authors.isEmpty()) {
            Stream<String> before = metadata.creators().stream()
                    .map(creator -> row(creator.name(), creator.role(), creator.organisation()));
            Stream<String> fresh = authors.stream().map(name -> row(name, "author", ""));
            offers.add(new Offer(
                    "creators",
                    Stream.concat(before, fresh).toList(),
                    "authors",
                    authors.stream().collect(Collectors.joining(", "))));
        }
        String language = suggestion.language();
        if (!language.isEmpty() && !metadata.languages().contains(language)) {
            offers.add(new Offer(
                    "languages",
                    Stream.concat(metadata.languages().stream(), Stream.of(language))
                            .toList(),
                    "language",
                    language));
        }
        return List.copyOf(offers);
    }

    private static String row(String name, String role, String organisation) {
        return String.join(" | ", name, role, organisation);
    }

    /** The language of a title, by its script. */
    private static String tongue(String title) {
        if (HAN.matcher(title).find()) {
            return "zh";
        }
        return CYRILLIC.matcher(title).find() ? "ru" : "en";
    }
}
