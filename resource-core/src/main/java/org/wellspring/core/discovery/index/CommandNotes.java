package org.wellspring.core.discovery.index;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.wellspring.api.operations.DataFolder;

/** How a command speaks with the application that runs beside it: by notes in the index's folder. */
final class CommandNotes {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final IndexFolder folder;

    CommandNotes(DataFolder data) {
        this.folder = new IndexFolder(data.data());
    }

    /** Whoever runs the index holds its folder. */
    boolean applicationRuns() {
        if (!folder.take()) {
            return true;
        }
        folder.release();
        return false;
    }

    /** The next start finds no index and makes one. */
    void forgetIndex() {
        folder.remove(IndexFolder.CURRENT);
    }

    void ask(String note) {
        folder.remove(note + IndexNotes.ANSWER);
        folder.write(note, "");
    }

    /** The next answer; empty when none comes. An answer that was read is taken away. */
    Optional<String> answer(String note) {
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += PAUSE.toMillis()) {
            Optional<String> answer = folder.read(note + IndexNotes.ANSWER);
            if (answer.isPresent()) {
                folder.remove(note + IndexNotes.ANSWER);
                return answer;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return Optional.empty();
    }
}
