package org.wellspring.core.operations.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.content.fixity.FixityCommand;
import org.wellspring.core.operations.backup.BackupCommand;

class RunningApplicationTest {

    @TempDir
    Path data;

    @Test
    void whatTheApplicationSaysShouldComeBackWithItsEnd() throws Exception {
        CommandFolder folder = new CommandFolder(data);
        CompletableFuture<List<String>> words = CompletableFuture.supplyAsync(() -> answer(folder));
        var said = new ByteArrayOutputStream();
        int end = new RunningApplication(folder)
                .ask(List.of("backup", "/a folder"), new PrintStream(said, true, StandardCharsets.UTF_8));
        assertEquals(1, end);
        assertEquals(List.of("backup", "/a folder"), words.get());
        assertEquals("备份\n", said.toString(StandardCharsets.UTF_8));
        try (Stream<Path> left = Files.list(data.resolve("commands"))) {
            assertTrue(left.findAny().isEmpty(), "Notes are taken away");
        }
    }

    private static List<String> answer(CommandFolder folder) {
        try {
            List<String> asked = folder.asked();
            while (asked.isEmpty()) {
                Thread.onSpinWait();
                asked = folder.asked();
            }
            List<String> words = folder.take(asked.get(0));
            try (OutputStream out = folder.say(asked.get(0))) {
                out.write("备份\n".getBytes(StandardCharsets.UTF_8));
            }
            folder.end(asked.get(0), 1);
            return words;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aFolderThatIsTypedShouldBecomeAbsolute() {
        Optional<List<String>> typed = new BackupCommand().answer(List.of("backup", "here"));
        assertEquals(Optional.of(List.of(Path.of("here").toAbsolutePath().toString())), typed);
        assertEquals(List.of("backup", typed.get().get(0)), new BackupCommand().typed(typed.get()));
        assertEquals(Optional.empty(), new BackupCommand().answer(List.of("backup")));
        assertEquals(Optional.of(List.of()), new FixityCommand().answer(List.of("fixity")));
        assertEquals(Optional.empty(), new FixityCommand().answer(List.of("fix")));
    }
}
