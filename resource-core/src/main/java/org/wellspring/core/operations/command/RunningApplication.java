package org.wellspring.core.operations.command;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.wellspring.api.operations.AdministratorCommand;

/** The application that runs over the same data, as a command sees it. */
public final class RunningApplication {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final CommandFolder folder;

    public RunningApplication(CommandFolder folder) {
        this.folder = folder;
    }

    /** Lets it run the command, repeats what it says, and answers how the command ended. */
    public int ask(List<String> words, PrintStream out) throws IOException {
        String name = UUID.randomUUID().toString();
        folder.ask(name, words);
        long waited = 0;
        while (!folder.isTaken(name) && folder.ended(name).isEmpty()) {
            waited += PAUSE.toMillis();
            if (waited > PATIENCE.toMillis() && folder.takeBack(name)) {
                out.println("The database is in use by something that does not answer; stop it first.");
                return AdministratorCommand.IMPOSSIBLE;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        int shown = 0;
        Optional<Integer> end = Optional.empty();
        while (end.isEmpty()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            end = folder.ended(name);
            byte[] said = folder.said(name, shown);
            out.write(said);
            out.flush();
            shown += said.length;
        }
        folder.remove(name);
        return end.get();
    }
}
