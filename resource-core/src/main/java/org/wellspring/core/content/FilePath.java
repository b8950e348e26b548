package org.wellspring.core.content;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.Files;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.TextRule;

/**
 * A path by the rules of {@link Files}, in Unicode normal form C: one that every file system, archive and address can
 * carry, and that looks like what it is.
 */
public record FilePath(String value) {

    private static final int LONGEST = 500;

    private static final int LONGEST_PART = 255;

    /** @throws ProblemException {@link ContentProblem#PATH_REFUSED} */
    public static FilePath of(String text) {
        String path = Normalizer.normalize(text, Normalizer.Form.NFC);
        boolean sound = path.codePointCount(0, path.length()) <= LONGEST
                && path.codePoints().noneMatch(FilePath::isForbidden)
                && TextRule.isPrintable(path)
                && List.of(path.split("/", -1)).stream().allMatch(FilePath::isSoundPart);
        if (!sound) {
            throw new ProblemException(ContentProblem.PATH_REFUSED);
        }
        return new FilePath(path);
    }

    /** The path of a file that should be there: one that no file can have is answered like one that no file has. */
    static FilePath sought(String text) {
        try {
            return of(text);
        } catch (ProblemException refused) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
    }

    /** The path with letter case folded: equal for paths that a case-insensitive file system cannot tell apart. */
    public String key() {
        String folded = value.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** The keys of the folders it lies in, outermost first. */
    List<String> folderKeys() {
        List<String> folders = new ArrayList<>();
        String key = key();
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
            folders.add(key.substring(0, slash));
        }
        return folders;
    }

    private static boolean isSoundPart(String part) {
        return !part.isBlank()
                && !part.equals(".")
                && !part.equals("..")
                && part.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PART;
    }

    /** Control characters, line separators, what other systems take for a separator, and what reorders text (UAX #9). */
    private static boolean isForbidden(int point) {
        boolean control = Character.getType(point) == Character.CONTROL || point == 0x2028 || point == 0x2029;
        boolean separator = point == '\\' || point == ':';
        boolean reordering = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return control || separator || reordering;
    }
}
