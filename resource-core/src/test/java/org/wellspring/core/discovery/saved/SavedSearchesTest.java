package org.wellspring.core.discovery.saved;

import org.wellspring.core.shared.TestDatabase;

/** On the database that comes with the product. */
class SavedSearchesTest extends SavedSearchesContract {

    SavedSearchesTest() {
        super(TestDatabase.h2());
    }
}
