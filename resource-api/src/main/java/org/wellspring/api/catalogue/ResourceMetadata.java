package org.wellspring.api.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Text;

/**
 * What is said about a resource: Dublin Core and LRMI (schema.org {@code LearningResource}) fields, with what a Chinese
 * school adds. A draft may leave anything out; {@link Catalogue#submit} says what lacks. Codes are terms of the
 * vocabulary named after each field.
 *
 * @param title of what it is
 * @param summary in a few sentences
 * @param languages of the content itself, most important first; vocabulary {@code language} (BCP 47)
 * @param type vocabulary {@code type}; null when not said yet
 * @param stages vocabulary {@code stage}
 * @param grades vocabulary {@code grade}
 * @param subjects vocabulary {@code subject}
 * @param audiences vocabulary {@code audience}
 * @param keywords by language tag
 * @param textbook the textbook unit it goes with; null when none
 * @param alignments to curriculum standards
 * @param classMinutes null when not said
 * @param preparationMinutes null when not said
 * @param equipment what a class needs
 * @param accessibility vocabulary {@code accessibility} (schema.org accessibilityFeature)
 * @param creators who made it, in order
 * @param licence vocabulary {@code licence} (SPDX identifier); null when not said yet
 * @param licenceEnds the last day of a licence that ends; null when it does not
 * @param rightsSource where the parts come from; "" when not said
 * @param currencyChecked when somebody last checked that the content is up to date; null when nobody did
 * @param related other resources of this catalogue
 * @param changeNote what is new in this version; "" for a first version
 */
public record ResourceMetadata(
        @Text(most = 300) LocalizedText title,
        @Text(most = 4_000) LocalizedText summary,
        @Size(max = 50) List<String> languages,
        @Nullable String type,
        @Size(max = 50) List<String> stages,
        @Size(max = 50) List<String> grades,
        @Size(max = 50) List<String> subjects,
        @Size(max = 50) List<String> audiences,
        @Size(max = 20) Map<String, @Size(max = 30) List<@Text(most = 60, required = true) String>> keywords,
        @Valid @Nullable Textbook textbook,
        @Size(max = 20) List<@Valid Alignment> alignments,
        @Min(1) @Max(6_000) @Nullable Integer classMinutes,
        @Min(0) @Max(6_000) @Nullable Integer preparationMinutes,
        @Text(most = 1_000) LocalizedText equipment,
        @Size(max = 50) List<String> accessibility,
        @Size(max = 50) List<@Valid Creator> creators,
        @Nullable String licence,
        @Nullable LocalDate licenceEnds,
        @Text(most = 2_000) String rightsSource,
        @Nullable LocalDate currencyChecked,
        @Size(max = 50) List<Relation> related,
        @Text(most = 1_000) String changeNote) {

    /** Nothing said yet. */
    public static final ResourceMetadata EMPTY = new ResourceMetadata(
            LocalizedText.EMPTY,
            LocalizedText.EMPTY,
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            null,
            List.of(),
            null,
            null,
            LocalizedText.EMPTY,
            List.of(),
            List.of(),
            null,
            null,
            "",
            null,
            List.of(),
            "");

    /** Parts that a request leaves out are taken as empty. */
    @SuppressWarnings({"NullAway", "ConstantValue"})
    public ResourceMetadata {
        title = title == null ? LocalizedText.EMPTY : title;
        summary = summary == null ? LocalizedText.EMPTY : summary;
        equipment = equipment == null ? LocalizedText.EMPTY : equipment;
        languages = languages == null ? List.of() : List.copyOf(languages);
        stages = stages == null ? List.of() : List.copyOf(stages);
        grades = grades == null ? List.of() : List.copyOf(grades);
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
        audiences = audiences == null ? List.of() : List.copyOf(audiences);
        accessibility = accessibility == null ? List.of() : List.copyOf(accessibility);
        alignments = alignments == null ? List.of() : List.copyOf(alignments);
        creators = creators == null ? List.of() : List.copyOf(creators);
        related = related == null ? List.of() : List.copyOf(related);
        rightsSource = rightsSource == null ? "" : rightsSource;
        changeNote = changeNote == null ? "" : changeNote;
        keywords = keywords == null ? Map.of() : copy(keywords);
    }

    /** In the order of the tags. */
    private static Map<String, List<String>> copy(Map<String, List<String>> keywords) {
        var copy = new TreeMap<String, List<String>>();
        keywords.forEach((tag, words) -> copy.put(tag, List.copyOf(words)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Where in which textbook.
     *
     * @param edition for example 人教版
     * @param volume for example 八年级上册; "" when not said
     * @param unit for example 第十章 浮力; "" when not said
     */
    public record Textbook(
            @Text(most = 200) String edition,
            @Text(most = 200) String volume,
            @Text(most = 200) String unit) {

        @SuppressWarnings({"NullAway", "ConstantValue"})
        public Textbook {
            edition = edition == null ? "" : edition;
            volume = volume == null ? "" : volume;
            unit = unit == null ? "" : unit;
        }
    }

    /**
     * A statement of a curriculum standard that this serves (LRMI {@code educationalAlignment}).
     *
     * @param framework the standard's name
     * @param code the statement's number in it; "" when it has none
     * @param statement its words; "" when not given
     */
    public record Alignment(
            @Text(most = 200, required = true) String framework,
            @Text(most = 100) String code,
            @Text(most = 1_000) String statement) {

        @SuppressWarnings({"NullAway", "ConstantValue"})
        public Alignment {
            framework = framework == null ? "" : framework;
            code = code == null ? "" : code;
            statement = statement == null ? "" : statement;
        }
    }

    /**
     * Who made it.
     *
     * @param role vocabulary {@code creator-role} (MARC relators); {@code author} when left out
     * @param organisation name or code of the school or body; "" when none
     */
    public record Creator(
            @Text(most = 200, required = true) String name,
            String role,
            @Text(most = 200) String organisation) {

        @SuppressWarnings({"NullAway", "ConstantValue"})
        public Creator {
            name = name == null ? "" : name;
            role = role == null || role.isBlank() ? "author" : role;
            organisation = organisation == null ? "" : organisation;
        }
    }

    /**
     * A link to another resource of this catalogue.
     *
     * @param relation vocabulary {@code relation} (DCMI terms)
     */
    public record Relation(String relation, Id resource) {}
}
