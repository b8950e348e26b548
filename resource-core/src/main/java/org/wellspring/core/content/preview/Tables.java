package org.wellspring.core.content.preview;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.wellspring.api.content.Previews;
import org.wellspring.api.content.Previews.Column;
import org.wellspring.api.content.Previews.Table;

/** Reads a page out of a file of separated values, without keeping more than the page. */
final class Tables {

    private static final int MOST_COLUMNS = 60;

    private static final int LONGEST_CELL = 500;

    private static final int MOST_PAGES = 2_000;

    private static final String NUMBER = "[-+]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)?(?:\\.\\d+)?(?:[eE][-+]?\\d+)?%?";

    private Tables() {}

    static Table page(Path file, int wanted) throws IOException {
        int page = Math.max(1, Math.min(wanted, MOST_PAGES));
        List<List<String>> rows = new ArrayList<>();
        List<String> names = List.of();
        boolean more = false;
        try (CsvReader<CsvRecord> reader = open(file)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (records.hasNext()) {
                names = records.next().getFields().stream()
                        .limit(MOST_COLUMNS)
                        .map(Tables::shortened)
                        .toList();
            }
            for (long skip = (page - 1L) * Previews.ROWS; skip > 0 && records.hasNext(); skip--) {
                records.next();
            }
            while (rows.size() < Previews.ROWS && records.hasNext()) {
                rows.add(cells(records.next().getFields(), names.size()));
            }
            more = records.hasNext() && page < MOST_PAGES;
        } catch (CsvParseException broken) {
            // what could be read until there is shown
        }
        return new Table(columns(names, rows), rows, page, more);
    }

    private static CsvReader<CsvRecord> open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        var decoder = Texts.charset(file)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return CsvReader.builder()
                .fieldSeparator(separator(file))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(new BufferedReader(new InputStreamReader(in, decoder)));
    }

    /** The one that the first line has most of, outside quotation marks. */
    private static char separator(Path file) throws IOException {
        String text = Texts.excerpt(file).text();
        int end = text.indexOf('\n');
        String line = (end < 0 ? text : text.substring(0, end)).replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(unit -> unit == wanted).count();
    }

    /** A record that is shorter or longer than the first is shown as far as it goes. */
    private static List<String> cells(List<String> fields, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> index < fields.size() ? shortened(fields.get(index)) : "")
                .toList();
    }

    private static String shortened(String cell) {
        String plain = cell.startsWith("\uFEFF") ? cell.substring(1) : cell;
        return plain.length() <= LONGEST_CELL ? plain : plain.substring(0, LONGEST_CELL) + "…";
    }

    private static List<Column> columns(List<String> names, List<List<String>> rows) {
        return IntStream.range(0, names.size())
                .mapToObj(index -> new Column(names.get(index), isNumeric(index, rows)))
                .toList();
    }

    private static boolean isNumeric(int index, List<List<String>> rows) {
        List<String> filled = rows.stream()
                .map(row -> row.get(index).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !filled.isEmpty() && filled.stream().allMatch(cell -> cell.matches(NUMBER) && cell.matches(".*\\d.*"));
    }
}
