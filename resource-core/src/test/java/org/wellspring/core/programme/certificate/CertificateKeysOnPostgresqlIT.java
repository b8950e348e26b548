package org.wellspring.core.programme.certificate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.wellspring.core.shared.TestDatabase;

class CertificateKeysOnPostgresqlIT extends CertificateKeysContract {

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
    TestDatabase database() {
        return database;
    }
}
