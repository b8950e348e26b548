package org.wellspring.core.content.reading.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A small picture of a file, as a JPEG.
 *
 * @param width in pixels, at most {@link #LONGEST_SIDE}, as the height; 0 for no picture
 * @param base64 the bytes
 */
public record Picture(int width, int height, String base64) {

    public static final int LONGEST_SIDE = 480;

    static final int LONGEST = 400_000;

    static final Picture NONE = new Picture(0, 0, "");

    public boolean isThere() {
        return width > 0;
    }

    public void write(DataOutput out) throws IOException {
        out.writeShort(width);
        out.writeShort(height);
        Wire.write(out, base64);
    }

    /** @throws IOException also when it is larger than any picture may be */
    public static Picture read(DataInput in) throws IOException {
        int width = in.readUnsignedShort();
        int height = in.readUnsignedShort();
        if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new IOException("A picture of " + width + " by " + height + " pixels is larger than agreed");
        }
        return new Picture(width, height, Wire.read(in, LONGEST));
    }
}
