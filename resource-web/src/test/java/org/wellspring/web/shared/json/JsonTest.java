package org.wellspring.web.shared.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wellspring.api.catalogue.VersionState;

class JsonTest {

    private record Counted(VersionState state, Map<VersionState, Long> counts) {}

    @Test
    void anEnumShouldHaveTheSameNameAsValueAndAsMember() {
        Map<VersionState, Long> counts = new EnumMap<>(Map.of(VersionState.IN_REVIEW, 3L));
        assertEquals(
                "{\"state\":\"in-review\",\"counts\":{\"in-review\":3}}",
                new String(Json.bytes(new Counted(VersionState.IN_REVIEW, counts)), StandardCharsets.UTF_8));
    }
}
