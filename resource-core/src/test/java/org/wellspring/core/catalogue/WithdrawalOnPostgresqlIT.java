package org.wellspring.core.catalogue;

import org.wellspring.core.shared.TestDatabase;

class WithdrawalOnPostgresqlIT extends WithdrawalContract {

    WithdrawalOnPostgresqlIT() {
        super(TestDatabase.postgresql());
    }
}
