package org.wellspring.core.content.reading.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellspring.core.content.reading.child.Answer.Outcome;

/** Plain text, and Markdown, which tells its title by a heading, or title and authors in a head of its own. */
final class PlainTexts {

    /** Four bytes a character at most. */
    static final int MOST_BYTES = Answer.LONGEST_TEXT * 4;

    private static final Pattern HEAD = Pattern.compile("\\A---\\R(.{0,5000}?)\\R(?:---|\\.\\.\\.)\\R", Pattern.DOTALL);

    private static final Pattern HEADING = Pattern.compile("(?m)^# {1,3}(.{1,300})$");

    private static final Pattern FIELD = Pattern.compile("(?m)^(title|author):[ \t]*[\"']?(.{1,300}?)[\"']?[ \t]*$");

    private PlainTexts() {}

    static Answer read(Path file, boolean markdown) throws IOException {
        String text;
        try (InputStream in = Files.newInputStream(file)) {
            text = Encodings.decode(in.readNBytes(MOST_BYTES));
        }
        String words = words(text);
        if (words.isEmpty()) {
            return Answer.without(Outcome.NOTHING);
        }
        String title = "";
        List<String> authors = new ArrayList<>();
        if (markdown) {
            Matcher head = HEAD.matcher(text);
            if (head.find()) {
                title = field(head.group(1), "title");
                authors.addAll(Suggested.people(List.of(field(head.group(1), "author"))));
            }
            Matcher heading = HEADING.matcher(text);
            if (title.isEmpty() && heading.find()) {
                title = Lines.single(heading.group(1).replaceAll("[#*`]+", ""));
            }
        }
        return new Answer(Outcome.READ, title, authors, Languages.of(words), 0, words);
    }

    private static String field(String head, String name) {
        Matcher field = FIELD.matcher(head);
        while (field.find()) {
            if (field.group(1).equals(name)) {
                return Lines.single(field.group(2));
            }
        }
        return "";
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < text.length() && words.length() < Answer.LONGEST_TEXT; at++) {
            char unit = text.charAt(at);
            words.append(unit == '\n' || !Character.isISOControl(unit) ? unit : ' ');
        }
        return Lines.sound(words.toString()).strip();
    }
}
