package org.wellspring.web.shared.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.wellspring.web.shared.text.Language;

/** Makes PDF files, a few at a time. */
public final class Printer {

    /** Each reads a font of 10 MB; more of them at once would take memory from everything else. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private Printer() {}

    /** What draws the pages of a document. */
    @FunctionalInterface
    public interface Drawing {
        void draw(PDDocument document, Typeface typeface) throws IOException;
    }

    /** @param made the time that the file says it was made at */
    public record About(String title, String author, Instant made, Language language) {}

    public static byte[] pdf(About about, Drawing drawing) {
        AT_ONCE.acquireUninterruptibly();
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            describe(document, about);
            drawing.draw(document, new Typeface(document));
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            AT_ONCE.release();
        }
    }

    private static void describe(PDDocument document, About about) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(about.title());
        information.setAuthor(about.author());
        information.setCreator("Wellspring");
        Calendar made = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        made.setTimeInMillis(about.made().toEpochMilli());
        information.setCreationDate(made);
        document.getDocumentCatalog().setLanguage(about.language().tag());
    }
}
