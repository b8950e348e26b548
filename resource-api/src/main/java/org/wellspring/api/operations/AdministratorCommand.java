package org.wellspring.api.operations;

import java.io.PrintStream;
import java.util.List;

/**
 * A command of {@code bin/admin} that a feature brings; found by {@link java.util.ServiceLoader}. It runs in a process of
 * its own, beside the application or while that is stopped.
 */
public interface AdministratorCommand {

    /** It is over and found nothing wrong. */
    int FINE = 0;

    /** It found something wrong. */
    int BROKEN = 1;

    /** It could not look. */
    int IMPOSSIBLE = 2;

    /** Its words, as the list of commands shows them, for example {@code index rebuild}. */
    String words();

    /** Does it. @return how the process ends */
    int run(DataFolder folder, PrintStream out);

    /** Whether these are its words. */
    default boolean answersTo(List<String> typed) {
        return words().equals(String.join(" ", typed));
    }
}
