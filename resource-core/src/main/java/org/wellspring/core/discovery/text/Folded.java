package org.wellspring.core.discovery.text;

/** A text without the differences that do not matter when words are compared, and where each of its characters comes from. */
final class Folded {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    Folded(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    String text() {
        return text;
    }

    /** Where the part of the original begins that a character comes from. */
    int start(int at) {
        return starts[at];
    }

    /** Where the part of the original ends that a character comes from. */
    int end(int at) {
        return ends[at];
    }
}
