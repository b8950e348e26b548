package org.wellspring.core.operations.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellspring.core.shared.StoredJson;

class EntityListTest {

    @Test
    void theListShouldReplaceAnEarlierOne() {
        String unit = EntityList.listed(
                "<provider/>\n  <class>a.Old</class>\n  <exclude-unlisted-classes>", List.of("a.New"));
        assertEquals("<provider/>\n  <class>a.New</class>\n    <exclude-unlisted-classes>", unit);
    }

    /** Entities are mostly package-private, and all must be there. */
    @Test
    void theBuildShouldHaveListedTheEntities() throws IOException {
        try (InputStream file = StoredJson.class.getResourceAsStream("/META-INF/persistence.xml")) {
            String unit = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(unit.contains("<class>org.wellspring.core.account.Account</class>"), unit);
            assertTrue(unit.contains("<class>org.wellspring.core.shared.InstantColumn</class>"), unit);
        }
    }
}
