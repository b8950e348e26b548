package org.wellspring.core.content;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.shared.TestDatabase;

class FixityIT extends FixityContract {

    FixityIT(@TempDir Path folder) {
        super(TestDatabase.postgresql(), folder);
    }
}
