package org.wellspring.web.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void whatASpreadsheetWouldReckonShouldStayWords() {
        assertEquals(
                "\uFEFF'=1+1,'+1,'-1,'@a,plain\r\n",
                new Csv().row(List.of("=1+1", "+1", "-1", "@a", "plain")).toString());
    }

    @Test
    void signsOfTheTableShouldBeQuoted() {
        assertEquals(
                "\uFEFF\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\r\n",
                new Csv().row(List.of("a,b", "say \"hi\"", "two\nlines", "")).toString());
    }

    @Test
    void aFormulaInsideQuotesShouldBeHarmlessToo() {
        assertEquals(
                "\uFEFF\"'=HYPERLINK(\"\"x\"\")\"\r\n",
                new Csv().row(List.of("=HYPERLINK(\"x\")")).toString());
    }
}
