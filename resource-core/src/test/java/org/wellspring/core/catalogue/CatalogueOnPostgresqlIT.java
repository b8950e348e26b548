package org.wellspring.core.catalogue;

import org.wellspring.core.shared.TestDatabase;

class CatalogueOnPostgresqlIT extends CatalogueContract {

    CatalogueOnPostgresqlIT() {
        super(TestDatabase.postgresql());
    }
}
