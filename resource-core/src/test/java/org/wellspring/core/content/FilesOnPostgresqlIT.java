package org.wellspring.core.content;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.shared.TestDatabase;

class FilesOnPostgresqlIT extends FilesContract {

    FilesOnPostgresqlIT(@TempDir Path folder) {
        super(TestDatabase.postgresql(), folder);
    }
}
