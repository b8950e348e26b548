package org.wellspring.core.interop;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.shared.TestDatabase;

class ImportsOnH2IT extends ImportsContract {

    ImportsOnH2IT(@TempDir Path folder) {
        super(TestDatabase.h2(), folder);
    }
}
