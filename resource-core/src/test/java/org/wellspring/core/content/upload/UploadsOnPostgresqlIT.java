package org.wellspring.core.content.upload;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.shared.TestDatabase;

class UploadsOnPostgresqlIT extends UploadsContract {

    UploadsOnPostgresqlIT(@TempDir Path folder) {
        super(TestDatabase.postgresql(), folder);
    }
}
