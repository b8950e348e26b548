package org.wellspring.core.content.upload;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.shared.TestDatabase;

class UploadsOnH2IT extends UploadsContract {

    UploadsOnH2IT(@TempDir Path folder) {
        super(TestDatabase.h2(), folder);
    }
}
