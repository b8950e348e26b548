package org.wellspring.api.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a feature keeps outside the database, for backups; found by {@link java.util.ServiceLoader}. The application may go on
 * meanwhile: what the snapshot of the database names must be in the backup, whatever happens to it in between.
 */
public interface BackupPart {

    /** Copies what may be gone by the time the snapshot is read. @param data the folder of the application */
    void begin(Path data, Path target) throws IOException;

    /**
     * Copies what the snapshot names, and removes from the target what it does not.
     *
     * @return how many things it names that are nowhere to be found; each was told
     */
    int save(Connection snapshot, Path data, Path target, PrintStream out) throws IOException, SQLException;

    /** Whether there is nothing that a restoration would meet. */
    boolean isEmpty(Path data) throws IOException;

    /** Puts everything back; durable when it returns. @param restored the database, as it was restored */
    void restore(Connection restored, Path source, Path data) throws IOException, SQLException;
}
