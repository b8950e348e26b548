package org.wellspring.core.catalogue;

import org.wellspring.core.shared.TestDatabase;

class BrowsingOnPostgresqlIT extends BrowsingContract {

    BrowsingOnPostgresqlIT() {
        super(TestDatabase.postgresql());
    }
}
