package org.wellspring.web.catalogue.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.content.FileDetails;
import org.wellspring.web.catalogue.deposit.DraftForm;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.View;
import org.wellspring.web.shared.text.Language;

/**
 * One field of a record, as it was and as it is now.
 *
 * @param field a name of {@code Catalogue.ResourceField}, or {@code files}
 */
public record Change(String field, List<String> before, List<String> after) {

    private static final Map<String, String> SCHEMES = Map.of(
            "type", "type",
            "languages", "language",
            "stages", "stage",
            "grades", "grade",
            "subjects", "subject",
            "audiences", "audience",
            "accessibility", "accessibility",
            "licence", "licence");

    public Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Fields that say something else now, in the order of the deposit page. */
    static List<Change> between(ResourceMetadata before, ResourceMetadata after) {
        return fields(before, after).stream()
                .filter(field -> !field.before().equals(field.after()))
                .toList();
    }

    /** Everything the record says. */
    static List<Change> all(ResourceMetadata metadata) {
        return fields(ResourceMetadata.EMPTY, metadata).stream()
                .filter(field -> !field.after().isEmpty())
                .toList();
    }

    private static List<Change> fields(ResourceMetadata before, ResourceMetadata after) {
        Form was = DraftForm.of(before);
        Form is = DraftForm.of(after);
        return DraftForm.FIELDS.stream()
                .map(field -> new Change(field, DraftForm.typed(was, field), DraftForm.typed(is, field)))
                .toList();
    }

    /** Files that came, went, or have other bytes now. */
    static List<Change> ofFiles(List<FileDetails> before, List<FileDetails> after) {
        Map<String, FileDetails> was = byPath(before);
        Map<String, FileDetails> is = byPath(after);
        var gone = new ArrayList<String>();
        var come = new ArrayList<String>();
        was.forEach((path, file) -> {
            if (!is.containsKey(path) || !sameBytes(file, is.get(path))) {
                gone.add(path);
            }
        });
        is.forEach((path, file) -> {
            if (!was.containsKey(path) || !sameBytes(file, was.get(path))) {
                come.add(path);
            }
        });
        return gone.isEmpty() && come.isEmpty() ? List.of() : List.of(new Change("files", gone, come));
    }

    @SuppressWarnings("NullAway")
    private static boolean sameBytes(FileDetails one, FileDetails other) {
        return one.sha256().equals(other.sha256());
    }

    private static Map<String, FileDetails> byPath(List<FileDetails> files) {
        var byPath = new TreeMap<String, FileDetails>();
        files.forEach(file -> byPath.put(file.path(), file));
        return byPath;
    }

    /** The message that names the field. */
    public String key() {
        int dot = field.indexOf('.');
        return "catalogue.field." + (dot < 0 || field.startsWith("textbook") ? field : field.substring(0, dot));
    }

    /** The language of the field; "" when it has none. */
    public String tongue() {
        int dot = field.indexOf('.');
        return dot < 0 || field.startsWith("textbook") ? "" : field.substring(dot + 1);
    }

    /** That language's name for itself; "" when the field has none. */
    public String tongueName() {
        return Language.of(tongue()).map(Language::ownName).orElse(tongue());
    }

    /** What stands there, in the reader's words. */
    public String words(View view, List<String> values) {
        String scheme = SCHEMES.get(field);
        if (scheme != null) {
            return view.labels(scheme, values);
        }
        return String.join("\n", values).replace(" | ", " · ");
    }
}
