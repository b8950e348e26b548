package org.wellspring.core.content.reading.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Texts between the two processes. */
final class Wire {

    private Wire() {}

    static void write(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** @param longest in characters */
    static String read(DataInput in, int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest * 3) {
            throw new IOException("A text of " + length + " bytes is longer than agreed");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
