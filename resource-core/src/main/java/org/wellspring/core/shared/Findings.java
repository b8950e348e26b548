package org.wellspring.core.shared;

import java.util.ArrayList;
import java.util.List;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.TextRule;

/** Collects everything that is wrong with a request before refusing it once. */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();

    public Findings add(String pointer, Problem problem, Object... arguments) {
        found.add(Finding.at(pointer, problem, arguments));
        return this;
    }

    public Findings when(boolean wrong, String pointer, Problem problem, Object... arguments) {
        return wrong ? add(pointer, problem, arguments) : this;
    }

    /** Whatever exceeds the limits that the record declares of itself. */
    public Findings limits(Record said) {
        found.addAll(Limits.exceeded(said));
        return this;
    }

    /** A text that may be empty: at most {@code most} characters (code points), printable. */
    public Findings text(String pointer, String text, int most) {
        return words(pointer, text, most, false);
    }

    /** A text that must say something. */
    public Findings required(String pointer, String text, int most) {
        return words(pointer, text, most, true);
    }

    private Findings words(String pointer, String text, int most, boolean required) {
        for (SharedProblem problem : TextRule.wrong(text, most, required)) {
            found.add(
                    problem == SharedProblem.TOO_LONG
                            ? Finding.at(pointer, problem, most)
                            : Finding.at(pointer, problem));
        }
        return this;
    }

    public Findings text(String pointer, LocalizedText text, int most) {
        text.values().forEach((tag, words) -> text(pointer + "/" + escape(tag), words, most));
        return this;
    }

    public Findings range(String pointer, long number, long least, long most) {
        return when(number < least || number > most, pointer, SharedProblem.OUT_OF_RANGE, least, most);
    }

    public Findings entries(String pointer, int count, int most) {
        return when(count > most, pointer, SharedProblem.TOO_MANY_ENTRIES, most);
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }

    /** Refuses with {@link SharedProblem#INVALID} when anything was found. */
    public void refuseIfAny() {
        refuseIfAny(SharedProblem.INVALID);
    }

    public void refuseIfAny(Problem problem) {
        if (!found.isEmpty()) {
            throw new ProblemException(problem, found);
        }
    }

    /** One reference token of a JSON pointer (RFC 6901 section 3). */
    public static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
