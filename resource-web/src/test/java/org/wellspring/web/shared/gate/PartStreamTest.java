package org.wellspring.web.shared.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellspring.api.shared.ProblemException;

class PartStreamTest {

    private static final String DELIMITER = "\r\n--edge";

    /** What nearly is the delimiter, with what is as large as the window of 64 KiB and larger between. */
    private static final byte[] LOOKALIKES =
            bytes("\r\n--edg" + "\r".repeat(70_000) + "x\n--edge\r\r\n-\r\n--" + "x".repeat(131_072) + "\r\n--edg\r");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 1_000, 65_535, 65_536, 1_000_000})
    void partsShouldComeWholeHoweverTheyArrive(int most) throws IOException {
        PartStream parts = parts(whole("head", LOOKALIKES), most);
        assertArrayEquals(new byte[0], read(parts, 10), "nothing stands before the first delimiter");
        parts.next();
        assertEquals("head", new String(read(parts, 3), StandardCharsets.US_ASCII));
        assertEquals(-1, parts.read());
        parts.next();
        assertArrayEquals(LOOKALIKES, read(parts, most));
        assertThrows(ProblemException.class, parts::next, "that was the last part");
    }

    @Test
    void aPartThatWasNotReadShouldNotBePassedOver() throws IOException {
        PartStream parts = parts(whole("head", LOOKALIKES), 100);
        read(parts, 10);
        parts.next();
        parts.read();
        assertThrows(ProblemException.class, parts::next);
    }

    @Test
    void aBodyThatIsCutAnywhereShouldNotLookWhole() throws IOException {
        byte[] body = whole("head", bytes("some bytes"));
        for (int length = 0; length <= body.length - "--\r\n".length() - 1; length++) {
            PartStream parts = parts(Arrays.copyOf(body, length), 5);
            assertThrows(
                    EOFException.class,
                    () -> {
                        for (int part = 0; part < 2; part++) {
                            read(parts, 4);
                            parts.next();
                        }
                        read(parts, 4);
                    },
                    "cut to " + length);
        }
    }

    private static byte[] whole(String first, byte[] second) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(bytes("--edge\r\n" + first + DELIMITER + "\r\n"));
        body.writeBytes(second);
        body.writeBytes(bytes(DELIMITER + "--\r\n"));
        return body.toByteArray();
    }

    private static PartStream parts(byte[] body, int most) {
        return new PartStream(new Trickle(body, most), DELIMITER);
    }

    private static byte[] read(InputStream from, int piece) throws IOException {
        var all = new ByteArrayOutputStream();
        byte[] buffer = new byte[piece];
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            all.write(buffer, 0, count);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A body that comes in pieces of chance. */
    private static final class Trickle extends ByteArrayInputStream {

        private final Random chance = new Random(1);
        private final int most;

        Trickle(byte[] body, int most) {
            super(body);
            this.most = most;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 1 + chance.nextInt(most)));
        }
    }
}
