package org.wellspring.core.discovery.log;

import org.wellspring.core.shared.TestDatabase;

class ChangeLogOnPostgresqlIT extends ChangeLogContract {

    ChangeLogOnPostgresqlIT() {
        super(TestDatabase.postgresql());
    }
}
