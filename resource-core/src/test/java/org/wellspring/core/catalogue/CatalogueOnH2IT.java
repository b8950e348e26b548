package org.wellspring.core.catalogue;

import org.wellspring.core.shared.TestDatabase;

class CatalogueOnH2IT extends CatalogueContract {

    CatalogueOnH2IT() {
        super(TestDatabase.h2());
    }
}
