package org.wellspring.core.discovery.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wellspring.api.discovery.SearchResults.Mark;

/** Finds in a text the words that were asked for, to be shown to the reader. */
public final class Marking {

    private final Set<String> stretches = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    /** Everything in the text of a question is to be marked. */
    public void ask(String words, boolean beginning) {
        for (Run run : Runs.of(words)) {
            if (run.script() == Script.HAN) {
                stretches.add(run.text());
                stretches.addAll(Segments.of(run.text()));
            } else if (beginning) {
                beginnings.add(run.text());
            } else if (!Tokens.isIdle(run.text())) {
                stems.add(Tokens.asked(run.script(), run.text()).get(0));
            }
        }
    }

    /** A part of a stretch of Chinese. */
    public void askParts(Collection<String> parts) {
        stretches.addAll(parts);
    }

    /** Where they stand, from the left, never touching one another. */
    public List<Mark> in(String text) {
        List<Mark> found = new ArrayList<>();
        Folded folded = Folding.fold(text);
        stretches.forEach(stretch -> {
            for (int at = folded.text().indexOf(stretch);
                    at >= 0;
                    at = folded.text().indexOf(stretch, at + 1)) {
                found.add(new Mark(folded.start(at), folded.end(at + stretch.length() - 1)));
            }
        });
        Runs.of(text).stream()
                .filter(run -> run.script() != Script.HAN && isAsked(run))
                .forEach(run -> found.add(new Mark(run.start(), run.end())));
        return merged(found);
    }

    private boolean isAsked(Run run) {
        return stems.contains(Tokens.asked(run.script(), run.text()).get(0))
                || beginnings.stream().anyMatch(run.text()::startsWith);
    }

    private static List<Mark> merged(List<Mark> found) {
        List<Mark> merged = new ArrayList<>();
        found.sort(Comparator.comparingInt(Mark::start));
        for (Mark mark : found) {
            Mark last = merged.isEmpty() ? new Mark(-1, -1) : merged.get(merged.size() - 1);
            if (mark.start() > last.end()) {
                merged.add(mark);
            } else {
                merged.set(merged.size() - 1, new Mark(last.start(), Math.max(last.end(), mark.end())));
            }
        }
        return merged;
    }
}
