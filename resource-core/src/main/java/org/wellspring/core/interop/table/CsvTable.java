package org.wellspring.core.interop.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.wellspring.api.interop.InteropProblem;
import org.wellspring.api.shared.ProblemException;

/**
 * A CSV file (RFC 4180) as it is read: strictly decoded, one record at a time, the header apart. A record keeps its own
 * number of cells, so that a wrong one can be told.
 */
public final class CsvTable implements AutoCloseable {

    private static final int MOST_COLUMNS = 200;

    private static final int SAMPLE = 5;

    private static final int LONGEST_SAMPLE = 200;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private long line = 1;

    private CsvTable(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
        this.header = records.hasNext() ? named(records.next().getFields()) : List.of();
    }

    /** What a file turned out to be. @param sample the first records @param records how many, the header not counted */
    public record Found(Charset charset, List<String> header, List<List<String>> sample, long records) {}

    /**
     * Reads a file to its end: as UTF-8, or else as GB18030.
     *
     * @throws ProblemException {@link InteropProblem#NOT_CSV} with the line that neither can read,
     *     {@link InteropProblem#NO_ROWS}
     */
    public static Found examine(Path file) throws IOException {
        try {
            return examine(file, StandardCharsets.UTF_8);
        } catch (Unreadable notUtf8) {
            try {
                return examine(file, GB18030);
            } catch (Unreadable neither) {
                throw new ProblemException(InteropProblem.NOT_CSV, Math.max(notUtf8.line, neither.line));
            }
        }
    }

    public static CsvTable open(Path file, Charset charset) throws IOException {
        Reader text = new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file), 1 << 16),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text);
        try {
            return new CsvTable(reader);
        } catch (CsvParseException | UncheckedIOException broken) {
            reader.close();
            throw new Unreadable(1, broken);
        }
    }

    public List<String> header() {
        return header;
    }

    /** The following records, at most {@code most}; empty at the end. */
    public List<List<String>> next(int most) throws IOException {
        List<List<String>> next = new ArrayList<>();
        try {
            while (next.size() < most && records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                next.add(record.getFields());
            }
            return next;
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new Unreadable(line + 1, broken);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Found examine(Path file, Charset charset) throws IOException {
        try (CsvTable table = open(file, charset)) {
            List<List<String>> first = table.next(SAMPLE);
            long count = first.size();
            for (int read = table.next(1_000).size();
                    read > 0;
                    read = table.next(1_000).size()) {
                count += read;
            }
            if (table.header.size() > MOST_COLUMNS) {
                throw new ProblemException(InteropProblem.NOT_CSV, 1L);
            }
            if (count == 0) {
                throw new ProblemException(InteropProblem.NO_ROWS);
            }
            return new Found(
                    charset,
                    table.header,
                    first.stream().map(CsvTable::shortened).toList(),
                    count);
        }
    }

    private static List<String> shortened(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.length() > LONGEST_SAMPLE ? cell.substring(0, LONGEST_SAMPLE) : cell)
                .toList();
    }

    /** Names as written, without a byte order mark; an empty or repeated one gets its column's number. */
    private static List<String> named(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String cell : cells) {
            String name = (names.isEmpty() && cell.startsWith("\uFEFF") ? cell.substring(1) : cell).strip();
            String number = "#" + (names.size() + 1);
            names.add(name.isEmpty() ? number : taken.add(name) ? name : name + " " + number);
        }
        return List.copyOf(names);
    }

    /** The bytes are no text in this encoding, or the text is no table. */
    private static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        private final long line;

        Unreadable(long line, Throwable cause) {
            super(cause);
            this.line = line;
        }
    }
}
