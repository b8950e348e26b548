package org.wellspring.web.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.shared.ProblemException;

class DigestsTest {

    private static final String HEX = "5f8f04f6a3a892aaabbddb6cf273894493773960d4a325b105fee46eef4304f1";
    private static final String HEADER = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:";

    @Test
    void theExampleOfTheStandardShouldBeRead() {
        assertEquals(HEX, Digests.announced("sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:", null));
        assertEquals(HEX, Digests.announced(null, HEADER));
        assertEquals(HEX, Digests.announced(HEADER, HEADER));
        assertNull(Digests.announced(null, null));
    }

    @Test
    void whatIsWrittenShouldBeReadAgain() {
        assertEquals(HEADER, Digests.header(HEX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha-512=:AAAA:, sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
                "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=: , md5=:AAAA:",
                " sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:;p=1"
            })
    void otherAlgorithmsBesideItShouldDoNoHarm(String header) {
        assertEquals(HEX, Digests.announced(header, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "sha-256",
                "sha-256=",
                "sha-256=X48E",
                "sha-256=:X48E:",
                "sha-256=:****:",
                "sha-512=:AAAA:",
                "SHA-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
                "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:,",
                "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=: rest",
                "sha-256=5f8f04f6a3a892aaabbddb6cf273894493773960d4a325b105fee46eef4304f1"
            })
    void whatIsNoDigestShouldBeRefused(String header) {
        ProblemException refused = assertThrows(ProblemException.class, () -> Digests.announced(header, null));

        assertEquals(ContentProblem.DIGEST_UNREADABLE, refused.problem());
    }

    @Test
    void twoDigestsThatDifferShouldBeRefused() {
        String other = Digests.header("0".repeat(64));

        ProblemException refused = assertThrows(ProblemException.class, () -> Digests.announced(HEADER, other));

        assertEquals(ContentProblem.DIGEST_MISMATCH, refused.problem());
    }
}
