package org.wellspring.web.programme.certificate;

import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.wellspring.web.shared.print.Typeface;

/** One A4 sheet that is written from the top, and at its foot. */
final class Paper implements AutoCloseable {

    /** How far the foot stands from the lower edge. */
    static final float EDGE = 60;

    static final Color INK = new Color(0x1c2b2d);
    static final Color SOFT = new Color(0x55686b);
    static final Color DEEP = new Color(0x0b6e75);
    static final Color WARNING = new Color(0x9a3412);

    private static final float MARGIN = 36;
    private static final float SIDE = 72;
    private static final float BETWEEN = 20;
    private static final float LINE = 1.35f;
    private static final float SMALL = 9;
    private static final float FACT = 10;
    private static final float SMALLEST = 0.3f;
    private static final float SMALLER = 0.92f;

    private final Typeface typeface;
    private final PDRectangle size = PDRectangle.A4;
    private final PDPageContentStream out;

    private float top = size.getHeight() - 80;
    private float left = SIDE;
    private float scale = 1;
    private boolean drawing = true;

    Paper(PDDocument document, Typeface typeface) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        this.typeface = typeface;
        out = new PDPageContentStream(document, page);
    }

    /** A line around the sheet, and a hairline inside it. */
    void frame() throws IOException {
        rectangle(MARGIN, 2);
        rectangle(MARGIN + 6, 0.5f);
    }

    private void rectangle(float margin, float width) throws IOException {
        out.setStrokingColor(DEEP);
        out.setLineWidth(width);
        out.addRect(margin, margin, size.getWidth() - 2 * margin, size.getHeight() - 2 * margin);
        out.stroke();
    }

    /** Something that is written from where we are. */
    @FunctionalInterface
    interface Part {
        void write() throws IOException;
    }

    /** Writes it as large as it may be without coming below a height. */
    void fit(Part part, float lowest) throws IOException {
        float from = top;
        drawing = false;
        part.write();
        while (top < lowest && scale > SMALLEST) {
            scale *= SMALLER;
            top = from;
            part.write();
        }
        drawing = true;
        top = from;
        part.write();
        scale = 1;
    }

    void down(float points) {
        top -= points * scale;
    }

    /** In the middle, on as many lines as it takes. */
    void centred(String text, float height, Color colour) throws IOException {
        float scaled = height * scale;
        for (String line : typeface.lines(text, scaled, size.getWidth() - 2 * SIDE)) {
            down(height * LINE);
            write(line, (size.getWidth() - typeface.width(line, scaled)) / 2, scaled, colour);
        }
    }

    /** From here on, beside the code. */
    void foot(float edge) {
        left = SIDE + edge + BETWEEN;
        top = EDGE + edge + 4;
    }

    /** What it is, and which. */
    void pair(String label, String value) throws IOException {
        String name = typeface.drawable(label);
        float there = left;
        down(FACT * LINE);
        write(name, there, FACT, SOFT);
        left += typeface.width(name, FACT) + FACT;
        boolean first = true;
        for (String line : typeface.lines(value, FACT, size.getWidth() - SIDE - left)) {
            down(first ? 0 : FACT * LINE);
            first = false;
            write(line, left, FACT, INK);
        }
        left = there;
    }

    void small(String text) throws IOException {
        for (String line : typeface.lines(text, SMALL, size.getWidth() - SIDE - left + BETWEEN)) {
            down(SMALL * LINE);
            write(line, left, SMALL, SOFT);
        }
        down(SMALL / 3);
    }

    /** At the foot, on the left. */
    void code(BitMatrix code, float edge) throws IOException {
        float module = edge / code.getWidth();
        out.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < code.getHeight(); row++) {
            for (int column = 0; column < code.getWidth(); column++) {
                if (code.get(column, row)) {
                    int from = column;
                    while (column + 1 < code.getWidth() && code.get(column + 1, row)) {
                        column++;
                    }
                    out.addRect(
                            SIDE + from * module,
                            EDGE + (code.getHeight() - 1 - row) * module,
                            (column - from + 1) * module,
                            module);
                }
            }
        }
        out.fill();
    }

    private void write(String line, float x, float height, Color colour) throws IOException {
        if (!drawing) {
            return;
        }
        out.beginText();
        out.setNonStrokingColor(colour);
        out.setFont(typeface.font(), height);
        out.newLineAtOffset(x, top);
        out.showText(line);
        out.endText();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
