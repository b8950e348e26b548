package org.wellspring.core.content;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.shared.TestDatabase;

class FixityTest extends FixityContract {

    FixityTest(@TempDir Path folder) {
        super(TestDatabase.h2(), folder);
    }
}
