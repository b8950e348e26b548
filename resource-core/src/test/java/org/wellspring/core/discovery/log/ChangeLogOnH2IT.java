package org.wellspring.core.discovery.log;

import org.wellspring.core.shared.TestDatabase;

class ChangeLogOnH2IT extends ChangeLogContract {

    ChangeLogOnH2IT() {
        super(TestDatabase.h2());
    }
}
