package org.wellspring.core.content.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    private final MediaTypes types = new MediaTypes();

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, application/pdf",
        "GIF89a, image/gif",
        "<!DOCTYPE html><html><script>alert(1)</script>, text/html",
        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>, image/svg+xml",
        "# Heading, text/plain",
        "'', text/plain"
    })
    void theBytesDecide(String content, String type) {
        assertEquals(type, types.detect(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @CsvSource({"GB18030, 教育资源目录与说明", "KOI8-R, Учебные материалы", "UTF-8, 教育资源 материалы"})
    void textIsTextInWhateverLegacyEncoding(String charset, String text) {
        assertEquals("text/plain", types.detect(text.getBytes(Charset.forName(charset))));
    }

    @Test
    void officeDocumentsAreToldApartByTheirPartsAndOtherArchivesStayArchives() throws IOException {
        assertEquals(
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                types.detect(zip("[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml")));
        assertEquals(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                types.detect(zip("[Content_Types].xml", "_rels/.rels", "word/document.xml")));
        assertEquals("application/zip", types.detect(zip("lesson.md", "data.csv")));
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, data/Table.CSV, text/csv",
        "text/plain, notes.md, text/markdown",
        "text/plain, captions.vtt, text/vtt",
        "text/plain, README, text/plain",
        "text/plain, page.html, text/plain",
        "text/html, harmless.csv, text/html",
        "image/png, picture.md, image/png"
    })
    void aNameOnlyTellsPlainTextsApart(String detected, String name, String shown) {
        assertEquals(shown, MediaTypes.refine(detected, name));
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : List.of(names)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
