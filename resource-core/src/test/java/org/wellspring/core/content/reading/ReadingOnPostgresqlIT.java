package org.wellspring.core.content.reading;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.shared.TestDatabase;

class ReadingOnPostgresqlIT extends ReadingContract {

    ReadingOnPostgresqlIT(@TempDir Path folder) {
        super(TestDatabase.postgresql(), folder);
    }
}
