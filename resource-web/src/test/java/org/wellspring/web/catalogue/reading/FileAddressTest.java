package org.wellspring.web.catalogue.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wellspring.api.shared.Id;

class FileAddressTest {

    @Test
    void foldersShouldStayAndEverythingElseBeEncoded() {
        assertEquals(
                "/api/resources/" + new Id(1) + "/versions/2/files/data/a%20b%23%3F%2525.csv",
                FileAddress.of(new Id(1), 2, "data/a b#?%25.csv"));
    }
}
