package org.wellspring.core.discovery.query;

/**
 * One part of a question.
 *
 * @param text as typed, without the signs
 * @param place where it must stand
 * @param form how it is meant
 * @param excluded whether resources with it are left out
 */
public record Clause(String text, Place place, Form form, boolean excluded) {

    /** Which fields are asked. */
    public enum Place {
        ANYWHERE,
        TITLE,
        PEOPLE,
        SUBJECT,
        GRADE,
        TYPE
    }

    /** How the words are meant. */
    public enum Form {
        WORDS,
        /** Side by side, in this order. */
        PHRASE,
        /** The beginning of a word. */
        BEGINNING
    }
}
