package org.wellspring.web.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wellspring.api.discovery.SearchResults.Mark;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.web.shared.page.View;

/** A text in pieces, those that were asked for marked. */
public final class MarkedText {

    private MarkedText() {}

    /** A piece of a text. */
    public record Piece(String text, boolean marked) {}

    /** The text for this reader. @param marks by language tag */
    public static List<Piece> in(View view, LocalizedText text, Map<String, List<Mark>> marks) {
        String words = view.in(text);
        String tag = text.tagFor(view.language().locale()).orElse("");
        return pieces(words, marks.getOrDefault(tag, List.of()));
    }

    static List<Piece> pieces(String text, List<Mark> marks) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (Mark mark : marks) {
            if (mark.start() >= at && mark.end() <= text.length()) {
                if (mark.start() > at) {
                    pieces.add(new Piece(text.substring(at, mark.start()), false));
                }
                pieces.add(new Piece(text.substring(mark.start(), mark.end()), true));
                at = mark.end();
            }
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
