package org.wellspring.core.discovery.text;

/**
 * A stretch of letters or figures of one script.
 *
 * @param text folded
 * @param start where it begins in the original text
 * @param end where it ends in the original text
 */
public record Run(Script script, String text, int start, int end) {

    /** How many letters or characters it has. */
    public int length() {
        return text.codePointCount(0, text.length());
    }
}
