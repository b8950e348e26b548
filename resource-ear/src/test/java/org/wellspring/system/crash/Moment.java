package org.wellspring.system.crash;

import java.util.Random;

/**
 * When the server dies.
 *
 * @param request not before this many requests were sent since it was ready
 * @param share of the way from the beginning of the phase to its usual end, 0 to below 1
 */
record Moment(int request, Phase phase, double share) {

    enum Phase {
        /** While the body of an upload arrives. */
        BODY,
        /** After the whole request was sent: while it is worked on, or just as it is answered. */
        WORK,
        /** After the answer: while what follows the commit is done. */
        AFTER
    }

    /** Phases take turns, so that few deaths see them all. */
    static Moment of(int death, Random chance, int longest) {
        Phase phase = death % 4 == 0 ? Phase.BODY : death % 4 == 3 ? Phase.AFTER : Phase.WORK;
        return new Moment(1 + chance.nextInt(longest), phase, chance.nextDouble());
    }
}
