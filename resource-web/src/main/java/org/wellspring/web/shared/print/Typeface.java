package org.wellspring.web.shared.print;

import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font that has Chinese, Cyrillic and Latin signs, for one document; only the signs that occur are put into the file. Heights
 * and widths are in points.
 */
public final class Typeface {

    /** It says at every reading that it passes over the table of variants of Chinese signs, which is all right. */
    private static final Logger TABLES = Logger.getLogger("org.apache.fontbox.ttf.CmapSubtable");

    static {
        TABLES.setLevel(Level.SEVERE);
    }

    private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    /** Stands for a sign that the font has not (U+3013, geta mark). */
    private static final int MISSING = 0x3013;

    private final CmapLookup known;
    private final PDFont font;

    Typeface(PDDocument document) throws IOException {
        TrueTypeFont signs;
        try (InputStream file = Typeface.class.getResourceAsStream(FONT)) {
            signs = new TTFParser()
                    .parse(new RandomAccessReadBuffer(
                            Objects.requireNonNull(file, FONT).readAllBytes()));
        }
        known = signs.getUnicodeCmapLookup();
        font = PDType0Font.load(document, signs, true);
    }

    public PDFont font() {
        return font;
    }

    /** Of a line as it is drawn. */
    public float width(String line, float height) throws IOException {
        return font.getStringWidth(line) / 1000 * height;
    }

    /** Broken where the language allows, and between signs where it must. */
    public List<String> lines(String text, float height, float widest) throws IOException {
        String words = drawable(text);
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(words);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = words.substring(start, end);
            if (!line.isEmpty() && width(line + word.stripTrailing(), height) > widest) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            for (int point : word.codePoints().toArray()) {
                String sign = Character.toString(point);
                if (!line.isEmpty() && width(line + sign, height) > widest) {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                }
                line.append(sign);
            }
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** What cannot be drawn is shown as missing, never left out in silence. */
    public String drawable(String text) {
        StringBuilder drawn = new StringBuilder();
        text.strip()
                .codePoints()
                .map(point -> Character.isWhitespace(point) || Character.isISOControl(point) ? ' ' : point)
                .map(point -> known.getGlyphId(point) == 0 ? MISSING : point)
                .forEach(drawn::appendCodePoint);
        return drawn.toString();
    }
}
