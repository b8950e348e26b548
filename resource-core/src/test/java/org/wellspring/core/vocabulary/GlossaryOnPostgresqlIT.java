package org.wellspring.core.vocabulary;

import org.wellspring.core.shared.TestDatabase;

class GlossaryOnPostgresqlIT extends GlossaryContract {

    GlossaryOnPostgresqlIT() {
        super(TestDatabase.postgresql());
    }
}
