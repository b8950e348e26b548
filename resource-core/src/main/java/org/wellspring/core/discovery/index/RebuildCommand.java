package org.wellspring.core.discovery.index;

import java.io.PrintStream;
import java.util.Optional;
import org.wellspring.api.operations.AdministratorCommand;
import org.wellspring.api.operations.DataFolder;

/** {@code bin/admin index rebuild}: lets the running application make its index anew, and shows how far it is. */
public final class RebuildCommand implements AdministratorCommand {

    private static final int WIDTH = 40;

    @Override
    public String words() {
        return "index rebuild";
    }

    @Override
    public int run(DataFolder folder, PrintStream out) {
        CommandNotes notes = new CommandNotes(folder);
        if (!notes.applicationRuns()) {
            notes.forgetIndex();
            out.println("Wellspring does not run with this data folder; it makes the index anew at its next start.");
            return FINE;
        }
        notes.ask(IndexNotes.REBUILD);
        long begin = System.nanoTime();
        while (true) {
            Optional<String> answer = notes.answer(IndexNotes.REBUILD);
            if (answer.isEmpty()) {
                out.println();
                out.println("The application does not answer.");
                return IMPOSSIBLE;
            }
            String[] parts = answer.get().split(" ", -1);
            long done = Long.parseLong(parts[0]);
            double seconds = (System.nanoTime() - begin) / 1e9;
            out.print(line(done, Long.parseLong(parts[1]), seconds));
            out.flush();
            if (parts[2].equals("done")) {
                out.println();
                return FINE;
            }
        }
    }

    static String line(long done, long all, double seconds) {
        int filled = (int) (all == 0 ? WIDTH : WIDTH * done / all);
        return String.format(
                "\r[%s%s] %d of %d resources, %.0f a second",
                "=".repeat(filled), " ".repeat(WIDTH - filled), done, all, seconds < 0.1 ? 0 : done / seconds);
    }
}
