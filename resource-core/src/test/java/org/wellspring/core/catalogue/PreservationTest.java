package org.wellspring.core.catalogue;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.shared.TestDatabase;

class PreservationTest extends PreservationContract {

    PreservationTest(@TempDir Path folder) {
        super(folder, TestDatabase::h2);
    }
}
