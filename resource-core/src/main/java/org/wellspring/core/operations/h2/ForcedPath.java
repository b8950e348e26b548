package org.wellspring.core.operations.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files named {@code forced:…}, whose every write to a database has reached the disk when it returns. H2 writes what it commits
 * before it acknowledges, but leaves it to the operating system to carry it on: a power failure would take back the last
 * seconds. That the order of writes holds also makes it safe to use freed space again soon (see {@link Tidying}).
 */
public final class ForcedPath extends FilePathWrapper {

    private static final String SCHEME = "forced";
    private static final String DATABASE = ".mv.db";

    /** H2 makes one for each file. */
    public ForcedPath() {}

    /** @return how a database whose files begin so is called in a JDBC address */
    public static String of(Path files) {
        FilePath.register(new ForcedPath());
        return SCHEME + ":" + files;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (mode.equals("r") || !name.endsWith(DATABASE)) {
            return super.open(mode);
        }
        return FileChannel.open(
                Path.of(getBase().toString()),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DSYNC);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }
}
