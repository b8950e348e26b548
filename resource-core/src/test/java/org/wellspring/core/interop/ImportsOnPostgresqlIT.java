package org.wellspring.core.interop;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.shared.TestDatabase;

class ImportsOnPostgresqlIT extends ImportsContract {

    ImportsOnPostgresqlIT(@TempDir Path folder) {
        super(TestDatabase.postgresql(), folder);
    }
}
