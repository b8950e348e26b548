package org.wellspring.core.content.reading.child;

import java.io.IOException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.wellspring.core.content.reading.child.Answer.Outcome;
import org.wellspring.core.content.reading.child.Reader.Order;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads the text of a file and what it says about itself. What kind of file it is, its bytes say once more. */
final class Texts {

    private static final AutoDetectParser PARSER = new AutoDetectParser();

    private Texts() {}

    static Answer read(Order order) {
        try {
            String type = order.mediaType();
            boolean plain = type.startsWith("text/") && !type.equals("text/html") && !type.equals("text/rtf");
            return plain ? PlainTexts.read(order.file(), type.equals("text/markdown")) : parse(order);
        } catch (EncryptedDocumentException locked) {
            return Answer.without(Outcome.ENCRYPTED);
        } catch (TikaException | SAXException | IOException | RuntimeException | StackOverflowError broken) {
            return Answer.without(outcome(broken));
        }
    }

    private static Answer parse(Order order) throws IOException, SAXException, TikaException {
        BoundedText text = new BoundedText();
        Metadata metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(order.file())) {
            PARSER.parse(in, text, metadata, alone());
        } catch (TikaException | SAXException | IOException | RuntimeException stopped) {
            if (!text.isFull()) {
                throw stopped;
            }
        }
        String words = text.text();
        Answer answer = new Answer(
                Outcome.READ,
                Suggested.title(metadata),
                Suggested.authors(metadata),
                Languages.of(words, Suggested.language(metadata)),
                Suggested.pages(metadata, text.pages()),
                words);
        boolean silent = words.isEmpty() && answer.title().isEmpty() && answer.pages() == 0;
        return silent ? Answer.without(Outcome.NOTHING) : answer;
    }

    /** What lies inside a document stays unread: that is where bombs are nested. */
    private static ParseContext alone() {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedDocumentExtractor() {

            @Override
            public boolean shouldParseEmbedded(Metadata metadata) {
                return false;
            }

            @Override
            public void parseEmbedded(
                    java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
        });
        return context;
    }

    private static Outcome outcome(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException) {
                return Outcome.ENCRYPTED;
            }
            String message = String.valueOf(cause.getMessage());
            if (message.contains("zip bomb") || message.contains("Zip bomb")) {
                return Outcome.TOO_LARGE;
            }
        }
        return Outcome.DAMAGED;
    }
}
