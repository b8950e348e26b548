package org.wellspring.core.discovery.saved;

import org.wellspring.core.shared.TestDatabase;

class SavedSearchesOnPostgresqlIT extends SavedSearchesContract {

    SavedSearchesOnPostgresqlIT() {
        super(TestDatabase.postgresql());
    }
}
