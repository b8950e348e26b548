package org.wellspring.core.demonstration.contest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.ApplicationCommand;

/**
 * One call of the demonstration as its file tells it. Days are counted from the one on which the demonstration is loaded: what has
 * happened is below 0.
 *
 * @param programme a code; the call looks like its programme's pattern
 * @param ballots the last day for ballots
 * @param again in how many years a draft of the next call waits; 0 for none
 */
record Contest(String programme, int opens, int closes, int ballots, int decided, int again, List<Bid> bids) {

    Contest {
        bids = List.copyOf(bids);
    }

    /**
     * An application and what became of it.
     *
     * @param school the code of an organisation
     * @param head who hands it in; the demonstration's own head where the school is theirs
     * @param values by the code of the indicator
     * @param words by the code of the demand, and likewise:
     * @param days on which something lapses
     * @param partners codes of organisations
     * @param evidence keys of the demonstration's resources; of indicators too
     * @param voted on which day ballots were cast
     * @param ballots of each group a line each: a digit for each question on the scale, then the words if there are any; "-" for
     *     somebody who was asked and has not voted
     */
    record Bid(
            String school,
            String head,
            int begun,
            Map<String, BigDecimal> values,
            Map<String, String> words,
            Map<String, Integer> days,
            Map<String, List<String>> partners,
            Map<String, List<String>> evidence,
            List<Deed> deeds,
            int voted,
            Map<String, List<String>> ballots,
            List<Protest> objections) {

        @SuppressWarnings({"NullAway", "ConstantValue"})
        Bid {
            values = values == null ? Map.of() : Map.copyOf(values);
            words = words == null ? Map.of() : Map.copyOf(words);
            days = days == null ? Map.of() : Map.copyOf(days);
            partners = partners == null ? Map.of() : Map.copyOf(partners);
            evidence = evidence == null ? Map.of() : Map.copyOf(evidence);
            deeds = deeds == null ? List.of() : List.copyOf(deeds);
            ballots = ballots == null ? Map.of() : Map.copyOf(ballots);
            objections = objections == null ? List.of() : List.copyOf(objections);
        }
    }

    record Deed(ApplicationCommand command, int on, String reason) {

        @SuppressWarnings({"NullAway", "ConstantValue"})
        Deed {
            reason = reason == null ? "" : reason;
        }
    }

    /** @param answer null while it is open */
    record Protest(
            int on,
            String name,
            String contact,
            String words,
            int answered,
            @Nullable String answer) {}
}
