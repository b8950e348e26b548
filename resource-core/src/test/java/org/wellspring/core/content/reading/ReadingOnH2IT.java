package org.wellspring.core.content.reading;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.shared.TestDatabase;

class ReadingOnH2IT extends ReadingContract {

    ReadingOnH2IT(@TempDir Path folder) {
        super(TestDatabase.h2(), folder);
    }
}
