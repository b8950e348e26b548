package org.wellspring.core.interop.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.api.interop.InteropProblem;
import org.wellspring.api.shared.ProblemException;

class CsvTableTest {

    @TempDir
    Path folder;

    @Test
    void aTableInUtf8ShouldBeReadWithOrWithoutAByteOrderMark() throws IOException {
        for (String mark : List.of("", "\uFEFF")) {
            var found = CsvTable.examine(file((mark + "title,grade\r\n浮力,八年级\r\n").getBytes(StandardCharsets.UTF_8)));
            assertEquals(StandardCharsets.UTF_8, found.charset());
            assertEquals(List.of("title", "grade"), found.header());
            assertEquals(List.of(List.of("浮力", "八年级")), found.sample());
            assertEquals(1, found.records());
        }
    }

    @Test
    void aTableInGb18030ShouldBeRecognisedFromItsBytes() throws IOException {
        var found = CsvTable.examine(file("书名,年级\n浮力𠮷,八年级\n".getBytes(Charset.forName("GB18030"))));
        assertEquals("GB18030", found.charset().name());
        assertEquals(List.of("浮力𠮷", "八年级"), found.sample().get(0));
    }

    @Test
    void quotedCellsShouldKeepCommasQuotesAndLineBreaks() throws IOException {
        var found = CsvTable.examine(file("title\n\"a, \"\"b\"\"\nc\"\n\nd\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(List.of("a, \"b\"\nc"), List.of("d")), found.sample());
        assertEquals(2, found.records(), "Empty lines are no records");
    }

    @Test
    void bytesThatAreNoTextShouldBeRefusedWithTheirLine() throws IOException {
        byte[] bytes = "title\na\nb\n?\n".getBytes(StandardCharsets.US_ASCII);
        bytes[bytes.length - 2] = (byte) 0xFF;
        var refused = assertThrows(ProblemException.class, () -> CsvTable.examine(file(bytes)));
        assertEquals(InteropProblem.NOT_CSV, refused.problem());
    }

    @Test
    void aQuoteThatIsNeverClosedShouldBeRefused() throws IOException {
        Path file = file("title\na\n\"b\n".getBytes(StandardCharsets.UTF_8));
        var refused = assertThrows(ProblemException.class, () -> CsvTable.examine(file));
        assertEquals(InteropProblem.NOT_CSV, refused.problem());
    }

    @Test
    void aHeaderAloneOrNothingAtAllShouldBeRefused() throws IOException {
        for (String text : List.of("", "title,grade\n", "\n\n")) {
            Path file = file(text.getBytes(StandardCharsets.UTF_8));
            var refused = assertThrows(ProblemException.class, () -> CsvTable.examine(file));
            assertEquals(InteropProblem.NO_ROWS, refused.problem());
        }
    }

    @Test
    void columnsWithoutANameOrWithTheSameShouldBeToldApart() throws IOException {
        var found = CsvTable.examine(file("title,,title\na,b,c\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("title", "#2", "title #3"), found.header());
    }

    @Test
    void recordsShouldBeHandedOutByTheDozen() throws IOException {
        var text = new StringBuilder("title\n");
        for (int number = 1; number <= 25; number++) {
            text.append(number).append('\n');
        }
        try (CsvTable table =
                CsvTable.open(file(text.toString().getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)) {
            assertEquals(12, table.next(12).size());
            assertEquals(12, table.next(12).size());
            assertEquals(List.of(List.of("25")), table.next(12));
            assertEquals(List.of(), table.next(12));
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "table", ".csv"), bytes);
    }
}
