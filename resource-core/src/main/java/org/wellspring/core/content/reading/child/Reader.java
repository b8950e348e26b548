package org.wellspring.core.content.reading.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;

/**
 * The process. Is told on its standard input what to read, one file at a time, and says on its standard output what it read:
 * first the text, then the picture, so that a picture that cannot be made costs no text. It ends with its input.
 */
public final class Reader {

    private final SynchronousQueue<Order> orders = new SynchronousQueue<>();

    private final DataOutputStream out;

    private Reader(DataOutputStream out) {
        this.out = out;
    }

    /** @param mediaType as the bytes and the name say */
    record Order(Path file, String mediaType) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        // what libraries print must not get between the answers
        System.setOut(System.err);
        NoNetwork.begin();
        Reader reader = new Reader(out);
        Thread work = new Thread(null, reader::work, "work", 4L << 20);
        work.setDaemon(true);
        work.start();
        reader.listen(in);
    }

    /** Listens also while a file is read: when the input ends, nobody waits for it any more. */
    private void listen(DataInputStream in) throws IOException, InterruptedException {
        try {
            while (true) {
                orders.put(new Order(Path.of(in.readUTF()), in.readUTF()));
            }
        } catch (EOFException over) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void work() {
        try {
            while (true) {
                Order order = orders.take();
                Texts.read(order).write(out);
                out.flush();
                Pictures.of(order).write(out);
                out.flush();
            }
        } catch (IOException | InterruptedException nobodyListens) {
            Runtime.getRuntime().halt(1);
        }
    }
}
