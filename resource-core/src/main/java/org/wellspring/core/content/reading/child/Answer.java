package org.wellspring.core.content.reading.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of reading one file, and how it passes between the processes.
 *
 * @param title as the file itself says; "" when it says nothing
 * @param authors as the file itself says
 * @param language of the text, {@code zh}, {@code en} or {@code ru}; "" when it cannot be told
 * @param pages or slides; 0 when the format has none
 * @param words the text, its pages divided by form feeds, at most {@link #LONGEST_TEXT} characters
 */
public record Answer(Outcome outcome, String title, List<String> authors, String language, int pages, String words) {

    public static final int LONGEST_TEXT = 200_000;

    static final int LONGEST_LINE = 300;

    static final int MOST_AUTHORS = 20;

    /** What became of a file in the process itself. */
    public enum Outcome {
        READ,
        /** Nothing in it that could be read: another format, or no text. */
        NOTHING,
        ENCRYPTED,
        DAMAGED,
        /** It unpacks to more than anybody would want. */
        TOO_LARGE
    }

    public Answer {
        authors = List.copyOf(authors);
    }

    static Answer without(Outcome outcome) {
        return new Answer(outcome, "", List.of(), "", 0, "");
    }

    public void write(DataOutput out) throws IOException {
        Wire.write(out, outcome.name());
        Wire.write(out, title);
        out.writeByte(authors.size());
        for (String author : authors) {
            Wire.write(out, author);
        }
        Wire.write(out, language);
        out.writeInt(pages);
        Wire.write(out, words);
    }

    /** @throws IOException also when it is longer than any answer may be: who answers is not trusted */
    public static Answer read(DataInput in) throws IOException {
        Outcome outcome = outcome(Wire.read(in, 20));
        String title = Wire.read(in, LONGEST_LINE);
        List<String> authors = new ArrayList<>();
        int count = in.readUnsignedByte();
        for (int author = 0; author < count; author++) {
            authors.add(Wire.read(in, LONGEST_LINE));
        }
        return new Answer(
                outcome, title, authors, Wire.read(in, 10), Math.max(0, in.readInt()), Wire.read(in, LONGEST_TEXT));
    }

    private static Outcome outcome(String name) throws IOException {
        try {
            return Outcome.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("There is no outcome " + name, unknown);
        }
    }
}
