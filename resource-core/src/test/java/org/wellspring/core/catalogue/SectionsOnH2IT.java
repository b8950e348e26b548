package org.wellspring.core.catalogue;

import org.wellspring.core.shared.TestDatabase;

class SectionsOnH2IT extends SectionsContract {

    SectionsOnH2IT() {
        super(TestDatabase.h2());
    }
}
