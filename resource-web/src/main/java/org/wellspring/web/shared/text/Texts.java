package org.wellspring.web.shared.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;

/** Every message in one language. */
public final class Texts {

    private final Formats formats;
    private final Map<String, Phrase> phrases;

    Texts(Language language, Map<String, Phrase> phrases) {
        this.formats = Formats.of(language);
        this.phrases = Map.copyOf(phrases);
    }

    /** The message, with its arguments put in as this language writes them; the key itself when there is none. */
    public String of(String key, Object... arguments) {
        return of(key, List.of(arguments));
    }

    /** {@code catalogue.not-editable} is told by {@code catalogue.problem.not-editable}. */
    public String of(Problem problem, List<?> arguments) {
        return of(key(problem), arguments);
    }

    /** What the problem says whatever it is about. */
    public String sketch(Problem problem) {
        Phrase phrase = phrases.get(key(problem));
        return phrase == null ? problem.code() : phrase.sketch();
    }

    public String of(Finding finding) {
        return of(finding.problem(), finding.arguments());
    }

    /** What sort of problem it is. */
    public String of(Problem.Kind kind) {
        return of(key(kind), List.of());
    }

    public String of(ProblemException refusal) {
        return of(refusal.problem(), refusal.arguments());
    }

    public boolean has(String key) {
        return phrases.containsKey(key);
    }

    Set<String> keys() {
        return phrases.keySet();
    }

    static String key(Problem problem) {
        return problem.code().replaceFirst("\\.", ".problem.");
    }

    static String key(Problem.Kind kind) {
        return "shared.problem-kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String of(String key, List<?> arguments) {
        Phrase phrase = phrases.get(key);
        return phrase == null ? key : phrase.say(formats, arguments);
    }
}
