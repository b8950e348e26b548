package org.wellspring.core.demonstration.load;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.wellspring.core.shared.TestDatabase;

class LoadLockTest implements LoadLockStory {

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.h2();
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
