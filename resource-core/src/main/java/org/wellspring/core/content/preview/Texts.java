package org.wellspring.core.content.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wellspring.api.content.Previews.Excerpt;

/** Reads texts whose encoding nobody tells. */
final class Texts {

    /** More than anybody reads on a page. */
    private static final int MOST = 512 * 1024;

    private static final List<Charset> KNOWN = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    /** Every byte is a letter of it, so that it comes last. */
    private static final Charset LAST = Charset.forName("windows-1251");

    private Texts() {}

    static Excerpt excerpt(Path file) throws IOException {
        byte[] head = head(file);
        boolean cut = head.length > MOST;
        CharBuffer text = decode(ByteBuffer.wrap(head, 0, Math.min(head.length, MOST)), charset(file), cut);
        String decoded = text.toString();
        return new Excerpt(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded, cut);
    }

    static Charset charset(Path file) throws IOException {
        byte[] head = head(file);
        for (Charset charset : KNOWN) {
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            CharBuffer target = CharBuffer.allocate(head.length + 1);
            // what was cut may end within a character
            CoderResult result = decoder.decode(ByteBuffer.wrap(head), target, head.length <= MOST);
            if (!result.isError()) {
                return charset;
            }
        }
        return LAST;
    }

    private static CharBuffer decode(ByteBuffer bytes, Charset charset, boolean cut) {
        CharBuffer target = CharBuffer.allocate(bytes.remaining() + 1);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(bytes, target, !cut);
        return target.flip();
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST + 1);
        }
    }
}
