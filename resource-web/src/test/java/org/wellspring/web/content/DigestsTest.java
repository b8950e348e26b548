package org.wellspring.web.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.Digest;
import org.wellspring.api.shared.ProblemException;

class DigestsTest {

    private static final String HEX = "5f8f04f6a3a892aaabbddb6cf273894493773960d4a325b105fee46eef4304f1";
    private static final List<Digest> SHA_256 = List.of(new Digest(Digest.Algorithm.SHA_256, HEX));
    private static final String HEX_512 = "0f".repeat(64);
    private static final String HEADER_512 =
            "sha-512=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(HEX_512)) + ":";
    private static final String HEADER = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:";

    @Test
    void theExampleOfTheStandardShouldBeRead() {
        assertEquals(SHA_256, Digests.announced("sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:", null));
        assertEquals(SHA_256, Digests.announced(null, HEADER));
        assertEquals(SHA_256, Digests.announced(HEADER, HEADER));
        assertEquals(List.of(), Digests.announced(null, null));
    }

    @Test
    void whatIsWrittenShouldBeReadAgain() {
        assertEquals(HEADER, Digests.header(HEX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unixsum=:AAAA:, sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
                "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=: , md5=:AAAA:",
                " sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:;p=1"
            })
    void otherAlgorithmsBesideItShouldDoNoHarm(String header) {
        assertEquals(SHA_256, Digests.announced(header, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5=:AAAA:", "sha=:AAAA:, unixsum=:AAAA:", "id-sha-256=:AAAA:;p=1"})
    void unknownAlgorithmsAloneShouldAnnounceNothing(String header) {
        assertEquals(List.of(), Digests.announced(header, null));
    }

    @Test
    void everyKnownAlgorithmShouldCount() {
        List<Digest> both = List.of(SHA_256.get(0), new Digest(Digest.Algorithm.SHA_512, HEX_512));

        assertEquals(both, Digests.announced(HEADER_512 + ", md5=:AAAA:, " + HEADER, null));
        assertEquals(both, Digests.announced(HEADER, HEADER_512));
    }

    @Test
    void ofAKeyThatStandsTwiceTheLastShouldCount() {
        assertEquals(SHA_256, Digests.announced(Digests.header("0".repeat(64)) + ", " + HEADER, null));
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
