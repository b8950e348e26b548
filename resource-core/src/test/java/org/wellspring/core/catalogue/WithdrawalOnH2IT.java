package org.wellspring.core.catalogue;

import org.wellspring.core.shared.TestDatabase;

class WithdrawalOnH2IT extends WithdrawalContract {

    WithdrawalOnH2IT() {
        super(TestDatabase.h2());
    }
}
