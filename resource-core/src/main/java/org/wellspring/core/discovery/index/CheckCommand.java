package org.wellspring.core.discovery.index;

import java.io.PrintStream;
import java.util.Optional;
import org.wellspring.api.operations.AdministratorCommand;
import org.wellspring.api.operations.DataFolder;

/** {@code bin/admin index check}: lets the running application compare index and database, and prints what differs. */
public final class CheckCommand implements AdministratorCommand {

    @Override
    public String words() {
        return "index check";
    }

    @Override
    public int run(DataFolder folder, PrintStream out) {
        CommandNotes notes = new CommandNotes(folder);
        if (!notes.applicationRuns()) {
            out.println("Wellspring does not run with this data folder; only the running application can compare.");
            return IMPOSSIBLE;
        }
        notes.ask(IndexNotes.CHECK);
        Optional<String> answer = notes.answer(IndexNotes.CHECK);
        if (answer.isEmpty()) {
            out.println("The application does not answer; perhaps the index is just being made anew.");
            return IMPOSSIBLE;
        }
        out.println(answer.get());
        boolean same = answer.get()
                .lines()
                .filter(line -> line.matches("(missing|ghosts|outdated) .*"))
                .allMatch(line -> line.endsWith(" 0"));
        out.println(same ? "Index and database agree." : "Index and database DIFFER.");
        return same ? FINE : BROKEN;
    }
}
