package org.wellspring.core.discovery.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.wellspring.core.discovery.text.Run;
import org.wellspring.core.discovery.text.Runs;
import org.wellspring.core.discovery.text.Script;
import org.wellspring.core.discovery.text.Tokens;

/** Puts mistyped English and Russian words right, by the words that stand in titles, keywords and names. */
public final class Spelling {

    private static final String FIELD = "spelling";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 6;

    private final IndexReader reader;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    public Spelling(IndexReader reader) {
        this.reader = reader;
        checker.setMinPrefix(1);
        checker.setMinQueryLength(SHORTEST);
        checker.setMaxEdits(2);
    }

    /** The text with its unknown words put right; empty when nothing better is known. */
    public Optional<String> better(String text) {
        StringBuilder better = new StringBuilder(text);
        int moved = 0;
        int asked = 0;
        for (Run run : Runs.of(text)) {
            Optional<String> word = asked < MOST_WORDS ? word(run) : Optional.empty();
            asked++;
            if (word.isPresent()) {
                better.replace(run.start() + moved, run.end() + moved, word.get());
                moved += word.get().length() - (run.end() - run.start());
            }
        }
        return better.toString().equals(text) ? Optional.empty() : Optional.of(better.toString());
    }

    private Optional<String> word(Run run) {
        if (run.script() == Script.HAN
                || run.length() < SHORTEST
                || run.length() > LONGEST
                || Tokens.isIdle(run.text())
                || run.text().chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        try {
            SuggestWord[] found = checker.suggestSimilar(
                    new Term(FIELD, run.text()), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            return found.length == 0 ? Optional.empty() : Optional.of(found[0].string);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
