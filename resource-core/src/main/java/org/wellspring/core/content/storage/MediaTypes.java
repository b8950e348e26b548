package org.wellspring.core.content.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is by its bytes. A name only tells one kind of plain text from another: it cannot turn a page into a
 * picture, nor a program into a text.
 */
public final class MediaTypes {

    private static final String PLAIN = "text/plain";

    private static final String UNKNOWN = "application/octet-stream";

    private static final String ZIP = "application/zip";

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("csv", "text/csv"),
            Map.entry("tsv", "text/tab-separated-values"),
            Map.entry("md", "text/markdown"),
            Map.entry("markdown", "text/markdown"),
            Map.entry("rmd", "text/markdown"),
            Map.entry("vtt", "text/vtt"),
            Map.entry("json", "application/json"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("ics", "text/calendar"),
            Map.entry("css", "text/css"),
            Map.entry("py", "text/x-python"),
            Map.entry("tex", "application/x-tex"),
            Map.entry("bib", "application/x-bibtex"));

    /** The main part of each office document, by which its kind is known (ECMA-376 part 1). */
    private static final Map<String, String> OFFICE_PARTS = Map.of(
            "word/", OFFICE + "wordprocessingml.document",
            "ppt/", OFFICE + "presentationml.presentation",
            "xl/", OFFICE + "spreadsheetml.sheet");

    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();

    /** @param head the beginning of the bytes; all of them when they are few */
    public String detect(byte[] head) {
        if (head.length == 0) {
            return PLAIN;
        }
        try {
            MediaType found = known.detect(new ByteArrayInputStream(head), new Metadata());
            String type = found.getBaseType().toString();
            if (type.equals(UNKNOWN) && isText(head)) {
                return PLAIN;
            }
            return type.equals("application/x-tika-ooxml") ? office(head) : type;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The detected type, made more exact by the name where the bytes say no more than 'text'. */
    public static String refine(String detected, String path) {
        if (!detected.equals(PLAIN)) {
            return detected;
        }
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TEXTS.getOrDefault(extension, detected);
    }

    /** No text in any encoding of 8-bit units has other control characters than these; hardly anything else has none. */
    private static boolean isText(byte[] head) {
        for (byte unit : head) {
            boolean control = unit >= 0 && unit < ' ' && "\t\n\r\f".indexOf(unit) < 0;
            if (control || unit == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String office(byte[] head) {
        String names = new String(head, StandardCharsets.ISO_8859_1);
        return OFFICE_PARTS.entrySet().stream()
                .filter(part -> names.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ZIP);
    }
}
