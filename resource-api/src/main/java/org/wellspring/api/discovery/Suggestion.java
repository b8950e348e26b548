package org.wellspring.api.discovery;

/**
 * Something to look for.
 *
 * @param text in the words of the catalogue
 * @param code of the term, or the identifier of the resource; "" for a person
 */
public record Suggestion(Kind kind, String text, String code) {

    /** What it is. */
    public enum Kind {
        TITLE,
        SUBJECT,
        STAGE,
        GRADE,
        TYPE,
        PERSON
    }
}
