package org.wellspring.core.catalogue;

import org.wellspring.core.shared.TestDatabase;

class SectionsOnPostgresqlIT extends SectionsContract {

    SectionsOnPostgresqlIT() {
        super(TestDatabase.postgresql());
    }
}
