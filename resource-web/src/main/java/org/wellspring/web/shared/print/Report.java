package org.wellspring.web.shared.print;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A text on as many A4 pages as it takes, written from the top; at its end each page gets its foot. */
public final class Report implements AutoCloseable {

    private static final PDRectangle SIZE = PDRectangle.A4;

    private static final Color INK = new Color(0x1c2b2d);
    private static final Color SOFT = new Color(0x55686b);
    private static final Color DEEP = new Color(0x0b6e75);

    private static final float SIDE = 56;
    private static final float UPPER = 60;
    private static final float LOWER = 66;
    private static final float FOOT = 40;
    private static final float LINE = 1.4f;
    private static final float TITLE = 20;
    private static final float HEADING = 13;
    private static final float TEXT = 10;
    private static final float SMALL = 8.5f;
    private static final float GAP = 8;

    private final PDDocument document;
    private final Typeface typeface;

    private PDPageContentStream out;
    private float top;
    private float left = SIDE;

    public Report(PDDocument document, Typeface typeface) throws IOException {
        this.document = document;
        this.typeface = typeface;
        this.out = page();
    }

    private PDPageContentStream page() throws IOException {
        PDPage page = new PDPage(SIZE);
        document.addPage(page);
        top = SIZE.getHeight() - UPPER;
        return new PDPageContentStream(document, page);
    }

    public void title(String words) throws IOException {
        paragraph(words, TITLE, DEEP);
        top -= GAP / 2;
    }

    /** Never the last line of a page. */
    public void heading(String words) throws IOException {
        top -= GAP * 1.5f;
        need(HEADING * LINE + 3 * TEXT * LINE);
        paragraph(words, HEADING, DEEP);
        top -= GAP / 2;
    }

    /** Lines of the text stay lines. */
    public void text(String words) throws IOException {
        for (String line : words.lines().toList()) {
            paragraph(line, TEXT, INK);
        }
    }

    public void remark(String words) throws IOException {
        paragraph(words, SMALL, SOFT);
    }

    /** What it is, and behind it what it is here. */
    public void pair(String label, String value) throws IOException {
        need(TEXT * LINE);
        String name = typeface.drawable(label);
        top -= TEXT * LINE;
        write(name, TEXT, SOFT);
        float there = left;
        left += typeface.width(name, TEXT) + TEXT;
        boolean first = true;
        for (String line : typeface.lines(value, TEXT, SIZE.getWidth() - SIDE - left)) {
            if (!first) {
                need(TEXT * LINE);
                top -= TEXT * LINE;
            }
            first = false;
            write(line, TEXT, INK);
        }
        left = there;
    }

    /** Something that is written from where we are, a step further in. */
    @FunctionalInterface
    public interface Part {
        void write() throws IOException;
    }

    /** Under a line of its own, which never stands alone at the end of a page. */
    public void entry(String words, Part part) throws IOException {
        top -= GAP / 2;
        need(3 * TEXT * LINE);
        text(words);
        left += 2 * TEXT;
        part.write();
        left -= 2 * TEXT;
    }

    /** A line to write on with a pen, and what is to be written there. */
    public void blank(String label) throws IOException {
        need(4 * TEXT * LINE);
        top -= 3 * TEXT * LINE;
        out.setStrokingColor(SOFT);
        out.setLineWidth(0.5f);
        out.moveTo(left, top);
        out.lineTo(SIZE.getWidth() / 2, top);
        out.stroke();
        paragraph(label, SMALL, SOFT);
    }

    /** Ends the report; the foot of each page says where one is. */
    public void end(String foot) throws IOException {
        out.close();
        int pages = document.getNumberOfPages();
        for (int number = 1; number <= pages; number++) {
            out = new PDPageContentStream(document, document.getPage(number - 1), AppendMode.APPEND, true);
            String count = number + " / " + pages;
            top = FOOT;
            left = SIZE.getWidth() - SIDE - typeface.width(count, SMALL);
            write(count, SMALL, SOFT);
            float widest = left - 2 * SIDE;
            left = SIDE;
            write(typeface.lines(foot, SMALL, widest).stream().findFirst().orElse(""), SMALL, SOFT);
            out.close();
        }
    }

    private void paragraph(String words, float height, Color colour) throws IOException {
        for (String line : typeface.lines(words, height, SIZE.getWidth() - SIDE - left)) {
            need(height * LINE);
            top -= height * LINE;
            write(line, height, colour);
        }
    }

    /** Goes to the next page when there is less room than that. */
    private void need(float height) throws IOException {
        if (top - height < LOWER) {
            out.close();
            out = page();
        }
    }

    private void write(String line, float height, Color colour) throws IOException {
        out.beginText();
        out.setNonStrokingColor(colour);
        out.setFont(typeface.font(), height);
        out.newLineAtOffset(left, top);
        out.showText(line);
        out.endText();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
