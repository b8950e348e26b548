package org.wellspring.core.catalogue;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.shared.TestDatabase;

class PreservationIT extends PreservationContract {

    PreservationIT(@TempDir Path folder) {
        super(folder, TestDatabase::postgresql);
    }
}
