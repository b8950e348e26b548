package org.wellspring.core.vocabulary;

import org.wellspring.core.shared.TestDatabase;

class GlossaryOnH2IT extends GlossaryContract {

    GlossaryOnH2IT() {
        super(TestDatabase.h2());
    }
}
