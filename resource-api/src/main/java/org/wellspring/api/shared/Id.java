package org.wellspring.api.shared;

import com.github.f4b6a3.tsid.Tsid;

/**
 * The identifier of anything stored: a 64-bit time-sorted number, written as 13 lower-case characters of Crockford's
 * base 32 so that an address stays short. It says when a thing was made, and grants nothing.
 */
public record Id(long value) implements Comparable<Id> {

    /**
     * Reads the 13-character form, in either case.
     *
     * @throws ProblemException {@link SharedProblem#NOT_FOUND} when the text is no identifier: what cannot exist is
     *     answered like what does not
     */
    public static Id parse(String text) {
        if (!isId(text)) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        return new Id(Tsid.from(text).toLong());
    }

    /** Whether {@link #parse} can read the text. */
    public static boolean isId(String text) {
        return Tsid.isValid(text);
    }

    @Override
    public int compareTo(Id other) {
        return Long.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.from(value).toLowerCase();
    }
}
