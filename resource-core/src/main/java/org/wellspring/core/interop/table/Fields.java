package org.wellspring.core.interop.table;

import java.util.Map;
import java.util.Set;

/** The fields of a resource that a column may feed. */
public final class Fields {

    /** Fields whose texts have languages; a column without one is in the language of the mapping. */
    static final Set<String> BY_LANGUAGE = Set.of("title", "summary", "equipment", "keywords");

    /** Fields that hold terms, with their vocabularies. */
    static final Map<String, String> VOCABULARIES = Map.of(
            "languages", "language",
            "type", "type",
            "stages", "stage",
            "grades", "grade",
            "subjects", "subject",
            "audiences", "audience",
            "accessibility", "accessibility",
            "licence", "licence");

    /** {@code creators.publisher}: whoever the column names, in that role. */
    static final String CREATORS = "creators.";

    private static final Set<String> PLAIN = Set.of(
            "classMinutes",
            "preparationMinutes",
            "creators",
            "alignments",
            "licenceEnds",
            "rightsSource",
            "currencyChecked",
            "textbook.edition",
            "textbook.volume",
            "textbook.unit");

    private static final Set<String> LANGUAGES = Set.of("zh", "en", "ru");

    private Fields() {}

    public static boolean isKnown(String field) {
        int dot = field.indexOf('.');
        String name = dot < 0 ? field : field.substring(0, dot);
        String part = field.substring(dot + 1);
        return PLAIN.contains(field)
                || VOCABULARIES.containsKey(field)
                || (BY_LANGUAGE.contains(name) && (dot < 0 || LANGUAGES.contains(part)))
                || (field.startsWith(CREATORS) && part.matches("[a-z-]{1,60}"));
    }

    public static boolean isTitle(String field) {
        return field.equals("title") || field.startsWith("title.");
    }
}
