package org.wellspring.core.operations.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The notes: what is asked for, what is said while it is done, and how it ended. Each appears whole, by its name. */
public final class CommandFolder {

    private static final String ASKED = ".asked";

    private static final String TAKEN = ".taken";

    private static final String SAID = ".said";

    private static final String ENDED = ".ended";

    private final Path folder;

    public CommandFolder(Path data) {
        this.folder = data.resolve("commands");
    }

    /** Asks for a command. @param name of the note */
    void ask(String name, List<String> words) throws IOException {
        Files.createDirectories(folder);
        write(name, ASKED, String.join("\n", words));
    }

    /** Takes back what nobody took. @return whether that was so */
    boolean takeBack(String name) throws IOException {
        return Files.deleteIfExists(folder.resolve(name + ASKED));
    }

    /** What is asked for by notes that nobody took yet; their names. */
    List<String> asked() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> notes = Files.list(folder)) {
            return notes.map(note -> String.valueOf(note.getFileName()))
                    .filter(name -> name.endsWith(ASKED))
                    .map(name -> name.substring(0, name.length() - ASKED.length()))
                    .toList();
        }
    }

    /** Takes a note, before anybody else does. */
    List<String> take(String name) throws IOException {
        Path taken = folder.resolve(name + TAKEN);
        Files.move(folder.resolve(name + ASKED), taken, StandardCopyOption.ATOMIC_MOVE);
        return List.of(Files.readString(taken).split("\n", -1));
    }

    boolean isTaken(String name) {
        return Files.exists(folder.resolve(name + TAKEN));
    }

    OutputStream say(String name) throws IOException {
        return Files.newOutputStream(folder.resolve(name + SAID));
    }

    /** What was said from there on. */
    byte[] said(String name, int from) throws IOException {
        Path said = folder.resolve(name + SAID);
        if (Files.notExists(said)) {
            return new byte[0];
        }
        byte[] all = Files.readAllBytes(said);
        return java.util.Arrays.copyOfRange(all, Math.min(from, all.length), all.length);
    }

    void end(String name, int code) throws IOException {
        write(name, ENDED, Integer.toString(code));
    }

    Optional<Integer> ended(String name) throws IOException {
        Path ended = folder.resolve(name + ENDED);
        return Files.exists(ended) ? Optional.of(Integer.valueOf(Files.readString(ended))) : Optional.empty();
    }

    void remove(String name) throws IOException {
        for (String note : List.of(ASKED, TAKEN, SAID, ENDED)) {
            Files.deleteIfExists(folder.resolve(name + note));
        }
    }

    private void write(String name, String kind, String text) throws IOException {
        Path draft = folder.resolve(name + kind + ".draft");
        Files.writeString(draft, text);
        Files.move(draft, folder.resolve(name + kind), StandardCopyOption.ATOMIC_MOVE);
    }
}
