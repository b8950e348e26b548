package org.wellspring.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LogRecordsTest {

    private static final String PAYARA = """
            [2026-11-22T04:10:28.123+0000] [] [INFO] [] [a.B] [tid: _ThreadID=1] [levelValue: 800] SEVERE is a word here
            [2026-11-22T04:10:29.123+0000] [Payara 6] [SEVERE] [] [a.B] [tid: _ThreadID=1] [[
              It broke]]
            [2026-11-22T04:10:30.123+0000] [] [WARNING] [] [a.B] [tid: _ThreadID=1] [[
              It broke
            java.lang.IllegalStateException: no
            \tat a.B.c(B.java:1)
            ]]
            [2026-11-22T04:10:31.123+0000] [] [WARNING] [] [a.B] [tid: _ThreadID=1] Beware
            """;

    private static final String WILDFLY = """
            \u001B[0m04:10:28,123 INFO  [a.B] (main) fine
            \u001B[33m04:10:29,123 WARN  [a.B] (main) beware\u001B[0m
            \u001B[31m04:10:30,123 ERROR [a.B] (main) It broke: java.lang.IllegalStateException: no
            \tat deployment.wellspring.ear//a.B.c(B.java:1)
            \u001B[0m04:10:31,123 INFO  [a.B] (main) fine
            """;

    private static final String GLASSFISH = """
            [#|2026-11-22T05:40:40.781702Z|INFO|GF 7.0.21|a.B|_ThreadID=68;_LevelValue=800;|
              fine|#]

            [#|2026-11-22T05:40:41.781702Z|SEVERE|GF 7.0.21|a.B|_ThreadID=68;_LevelValue=1000;|
              It broke|#]
            """;

    @Test
    void errorsAndWarningsWithTracesShouldBeComplaints() {
        assertEquals(2, LogRecords.complaints(PAYARA, List.of()).size());
        assertEquals(1, LogRecords.complaints(WILDFLY, List.of()).size());
        assertEquals(1, LogRecords.complaints(GLASSFISH, List.of()).size());
    }

    @Test
    void knownTroublesShouldNotBeComplaints() {
        assertEquals(List.of(), LogRecords.complaints(WILDFLY, List.of(Pattern.compile("It broke"))));
    }
}
