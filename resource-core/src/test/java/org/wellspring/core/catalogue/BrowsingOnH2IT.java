package org.wellspring.core.catalogue;

import org.wellspring.core.shared.TestDatabase;

class BrowsingOnH2IT extends BrowsingContract {

    BrowsingOnH2IT() {
        super(TestDatabase.h2());
    }
}
