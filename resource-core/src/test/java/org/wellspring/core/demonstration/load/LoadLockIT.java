package org.wellspring.core.demonstration.load;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.wellspring.core.shared.TestDatabase;

class LoadLockIT implements LoadLockStory {

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.postgresql();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Override
    public TestDatabase database() {
        return database;
    }
}
