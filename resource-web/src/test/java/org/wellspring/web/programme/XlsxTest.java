package org.wellspring.web.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {

    @TempDir
    Path folder;

    /** By the directory at its end, as spreadsheets read it. */
    private Map<String, String> parts(List<List<String>> rows) throws IOException {
        Path file = Files.write(folder.resolve("table.xlsx"), Xlsx.of("register", rows));
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void whatASpreadsheetWouldReckonShouldStayWords() throws IOException {
        List<String> sly = List.of("=1+1", "+1", "@a", "-1+2", "=HYPERLINK(1)");
        Map<String, String> parts = parts(List.of(List.of("a", "b", "c", "d", "e"), sly));
        String sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
        assertFalse(sheet.contains("<f>"), sheet);
        assertEquals(10, sheet.split("t=\"s\"", -1).length - 1, sheet);
        sly.forEach(words ->
                assertTrue(parts.getOrDefault("xl/sharedStrings.xml", "").contains(">" + words + "<"), words));
    }

    @Test
    void wholeNumbersShouldBeNumbersAndOthersWords() throws IOException {
        String sheet = parts(List.of(List.of("42", "007", "2026-01-10", "明泉", "")))
                .getOrDefault("xl/worksheets/sheet1.xml", "");
        assertTrue(sheet.contains("<v>42</v>"), sheet);
        assertEquals(4, sheet.split("t=\"s\"", -1).length - 1, sheet);
    }
}
