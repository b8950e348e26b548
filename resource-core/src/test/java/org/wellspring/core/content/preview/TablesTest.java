package org.wellspring.core.content.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.api.content.Previews.Column;
import org.wellspring.api.content.Previews.Table;

class TablesTest {

    @TempDir
    private Path folder;

    @Test
    void columnsOfNumbersShouldBeKnown() throws IOException {
        Table table = page("country,gdp,note\nChina,\"1,234.5\",12a\nRussia,-3e2,\n", 1);
        assertEquals(
                List.of(new Column("country", false), new Column("gdp", true), new Column("note", false)),
                table.columns());
        assertEquals(List.of("China", "1,234.5", "12a"), table.rows().get(0));
        assertFalse(table.more());
    }

    @Test
    void rowsShouldComePageByPage() throws IOException {
        StringBuilder text = new StringBuilder("n\n");
        for (int row = 1; row <= 101; row++) {
            text.append(row).append('\n');
        }
        assertTrue(page(text.toString(), 1).more());
        assertEquals(List.of("51"), page(text.toString(), 2).rows().get(0));
        Table last = page(text.toString(), 3);
        assertEquals(List.of(List.of("101")), last.rows());
        assertFalse(last.more());
        assertEquals(List.of(), page(text.toString(), 9).rows());
    }

    @Test
    void otherSeparatorsAndRaggedRowsShouldBeRead() throws IOException {
        Table table = page("\uFEFFa;b\n1\n1;2;3\n", 1);
        assertEquals("a", table.columns().get(0).name());
        assertEquals(List.of(List.of("1", ""), List.of("1", "2")), table.rows());
        assertEquals(2, page("a\tb\n1\t2\n", 1).columns().size());
    }

    @Test
    void aTableInChineseEncodingShouldBeRead() throws IOException {
        Path file = Files.write(folder.resolve("t.csv"), "城市\n济南\n".getBytes(Charset.forName("GB18030")));
        assertEquals(List.of(List.of("济南")), Tables.page(file, 1).rows());
    }

    @Test
    void anEmptyFileShouldBeAnEmptyTable() throws IOException {
        assertEquals(List.of(), page("", 1).columns());
    }

    private Table page(String text, int page) throws IOException {
        return Tables.page(Files.writeString(folder.resolve("t.csv"), text), page);
    }
}
