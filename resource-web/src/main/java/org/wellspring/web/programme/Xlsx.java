package org.wellspring.web.programme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook (ISO/IEC 29500) of one sheet. Words are written as words, never as formulas; whole numbers as numbers, so
 * that a spreadsheet can add them up.
 */
final class Xlsx {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Longer ones are codes, and a spreadsheet would round them. */
    private static final String WHOLE_NUMBER = "-?(0|[1-9][0-9]{0,14})";

    private Xlsx() {}

    /** @param rows the first names the columns */
    static byte[] of(String name, List<List<String>> rows) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (Workbook book = new Workbook(out, "Wellspring", null)) {
                Worksheet sheet = book.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    write(sheet, row, rows.get(row));
                }
                sheet.freezePane(0, 1);
                book.finish();
            }
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (cell.matches(WHOLE_NUMBER)) {
                sheet.value(row, column, Long.valueOf(cell));
            } else {
                sheet.value(row, column, cell);
            }
        }
    }
}
