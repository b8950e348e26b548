package org.wellspring.core.programme.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What RFC 8037, appendix A, says comes out. */
class JwsTest {

    private static final String PUBLIC = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

    private static final String PRIVATE = Base64.getEncoder()
            .encodeToString(HexFormat.of()
                    .parseHex("302e020100300506032b657004220420"
                            + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

    private static final String SIGNED = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
            + "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

    @Test
    void theExampleShouldBeSignedAsInTheStandard() {
        Jws jws = Jws.signed("{\"alg\":\"EdDSA\"}", "Example of Ed25519 signing", PRIVATE);
        assertEquals(SIGNED, jws.compact());
        assertTrue(jws.isSignedBy(PUBLIC));
    }

    @Test
    void theThumbprintShouldBeTheOneOfTheStandard() {
        assertEquals("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k", Ed25519.thumbprint(PUBLIC));
    }

    @Test
    void bothFormsShouldBeReadAsTheSame() {
        Jws jws = Jws.read(SIGNED).orElseThrow();
        assertEquals(Optional.of(jws), Jws.read(jws.file()));
        assertEquals(Optional.of("Example of Ed25519 signing"), jws.plainPayload());
    }

    @Test
    void aKeyOrSignatureThatIsNoneShouldHaveSignedNothing() {
        Jws jws = Jws.read(SIGNED).orElseThrow();
        assertFalse(jws.isSignedBy("AAAA"));
        assertFalse(jws.isSignedBy("not base64url!"));
        assertFalse(jws.isSignedBy("_".repeat(42) + "8"));
        assertFalse(new Jws(jws.header(), jws.payload(), "AAAA").isSignedBy(PUBLIC));
    }

    @Test
    void aSecondWayToWriteTheSameSignatureShouldBeRefused() {
        assertTrue(SIGNED.endsWith("g"));
        Jws other = Jws.read(SIGNED.substring(0, SIGNED.length() - 1) + "h").orElseThrow();
        assertFalse(other.isSignedBy(PUBLIC));
    }
}
