package org.wellspring.core.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.vocabulary.Vocabularies.Term;

/** The terms that the product brings along, in two CSV files beside this class. */
final class OwnTerms {

    private OwnTerms() {}

    static List<Term> all() {
        Map<String, LocalizedText> licences =
                rows("licences.csv").stream().collect(Collectors.toMap(row -> row.getField("code"), OwnTerms::texts));
        return rows("vocabularies.csv").stream().map(row -> term(row, licences)).toList();
    }

    private static Term term(NamedCsvRecord row, Map<String, LocalizedText> licences) {
        String scheme = row.getField("scheme");
        String code = row.getField("code");
        String parent = row.getField("parent");
        LocalizedText note =
                scheme.equals("licence") ? licences.getOrDefault(code, LocalizedText.EMPTY) : LocalizedText.EMPTY;
        return new Term(
                scheme,
                code,
                parent.isEmpty() ? null : parent,
                Integer.parseInt(row.getField("position")),
                row.getField("identifier"),
                texts(row),
                note,
                row.getField("cover"),
                Stream.of(row.getField("aliases").split("\\|", -1))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList(),
                false);
    }

    private static LocalizedText texts(NamedCsvRecord row) {
        return new LocalizedText(
                Stream.of("zh", "en", "ru").collect(Collectors.toMap(Function.identity(), row::getField)));
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (InputStream bytes = Objects.requireNonNull(OwnTerms.class.getResourceAsStream(file), file);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
