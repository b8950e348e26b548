package org.wellspring.api.discovery;

import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/** The index of this node: a copy of what is public, made for finding. It can be lost at any time and makes itself anew. */
public interface SearchIndex {

    /** Never throws. */
    Status status();

    /**
     * Makes the index anew from the database while the present one goes on answering, then swaps; returns at once. While
     * one is being made, nothing else begins.
     *
     * @throws ProblemException {@code NOT_PERMITTED} and the like unless the caller may see the operation of the product
     */
    Status rebuild(Caller caller);

    /** Compares index and database, without repairing. @throws ProblemException as {@link #rebuild} */
    Comparison check(Caller caller);

    enum State {
        /** Not looked at yet since the start. */
        CLOSED,
        /** Answers. */
        READY,
        /** Lost, damaged or of an older form: questions are answered from the database until it is made anew. */
        REBUILDING
    }

    /**
     * @param resources how many the index holds
     * @param behind changes in the database that are not in the index yet, counted up to 1,000
     * @param rebuilt how many resources are in the index that is being made; 0 when none is
     * @param rebuilding how many there are to be; 0 when none is being made
     */
    record Status(State state, long resources, int behind, long rebuilt, long rebuilding) {}

    /**
     * @param compared how many public resources were compared
     * @param missing public, but not in the index; at most 100 named
     * @param ghosts in the index, but not public; at most 100 named
     * @param outdated in the index with another version than the public one; at most 100 named
     * @param behind changes that the index had still to take over; what it lacks of these is no fault
     */
    record Comparison(long compared, List<Id> missing, List<Id> ghosts, List<Id> outdated, int behind) {

        public boolean same() {
            return missing.isEmpty() && ghosts.isEmpty() && outdated.isEmpty();
        }
    }
}
