package org.wellspring.core.programme.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wellspring.core.programme.certificate.SampleCertificates.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellspring.api.programme.Certificates;
import org.wellspring.api.programme.Certificates.Outcome;
import org.wellspring.api.programme.Certificates.Verdict;

class VerificationTest {

    private static final SigningKey KEY = SigningKey.made(NOW);
    private static final List<Certificates.Key> KEYS = List.of(KEY.published());
    private static final Jws CERTIFICATE = SampleCertificates.signedBy(KEY, NOW);

    private static final int[] TWO_BITS = {1, 128};
    private static final int[] ALL_BITS = {1, 2, 4, 8, 16, 32, 64, 128};
    private static final int SIGNATURE = 88;

    private static Outcome outcome(String text) {
        return Verification.of(text, KEYS).outcome();
    }

    private static Outcome outcome(@Nullable Instant until, @Nullable Instant distrusted, Instant issued) {
        SigningKey key = new SigningKey(KEY.publicKey(), KEY.privateKey(), NOW, until, distrusted);
        return Verification.of(SampleCertificates.signedBy(key, issued).file(), List.of(key.published()))
                .outcome();
    }

    @Test
    void bothFormsShouldBeGenuineAndSayWhatWasCertified() {
        for (String text : List.of(CERTIFICATE.file(), CERTIFICATE.compact(), " " + CERTIFICATE.compact() + "\r\n")) {
            Verdict verdict = Verification.of(text, KEYS);
            assertEquals(Outcome.GENUINE, verdict.outcome());
            assertEquals(SampleCertificates.content(NOW), verdict.content());
        }
    }

    /**
     * In every byte of both forms the lowest bit, which most often leaves it a sign of base64url, and the highest; in the signature,
     * whose last sign has bits to spare, all of them.
     */
    @Test
    void oneFlippedBitInAnyByteShouldBeRefused() {
        int tried = 0;
        for (String text : List.of(CERTIFICATE.file(), CERTIFICATE.compact())) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            for (int place = 0; place < bytes.length; place++) {
                for (int bit : place < bytes.length - SIGNATURE ? TWO_BITS : ALL_BITS) {
                    bytes[place] ^= (byte) bit;
                    Verdict verdict = Verification.of(new String(bytes, StandardCharsets.ISO_8859_1), KEYS);
                    assertNotEquals(Outcome.GENUINE, verdict.outcome(), place + " " + bit);
                    assertNull(verdict.content());
                    bytes[place] ^= (byte) bit;
                    tried++;
                }
            }
            assertEquals(Outcome.GENUINE, outcome(new String(bytes, StandardCharsets.ISO_8859_1)));
        }
        assertTrue(tried > 4_000, "only " + tried);
    }

    @Test
    void aByteMoreOrLessAnywhereShouldBeRefused() {
        String text = CERTIFICATE.file();
        for (int place = 1; place < text.length(); place += 7) {
            String before = text.substring(0, place);
            assertNotEquals(Outcome.GENUINE, outcome(before + text.substring(place + 1)), "without " + place);
            assertNotEquals(Outcome.GENUINE, outcome(before + " " + text.substring(place)), "blank at " + place);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{}",
                "a.b.c",
                "null",
                "\u0000",
                "{\"payload\":\"\",\"protected\":\"\",\"signature\":\"\"}"
            })
    void whatIsNoCertificateShouldBeUnreadable(String text) {
        assertEquals(Outcome.UNREADABLE, outcome(text));
        assertEquals(Outcome.UNREADABLE, outcome("x".repeat(1_000_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"HS256\",\"kid\":\"a\"}",
                "{\"alg\":[],\"kid\":{}}",
                "null",
                "[[[[",
                "not JSON"
            })
    void anotherHeaderShouldBeUnreadable(String header) {
        String secret = String.valueOf(KEY.privateKey());
        assertEquals(
                Outcome.UNREADABLE, outcome(Jws.signed(header, "{}", secret).compact()));
    }

    @Test
    void somethingElseSignedByOurKeyShouldBeNoCertificate() {
        assertEquals(
                Outcome.UNREADABLE, outcome(KEY.sign("{\"type\":\"greeting\"}").compact()));
        assertEquals(Outcome.UNREADABLE, outcome(KEY.sign("hello").compact()));
    }

    @Test
    void aForeignKeyShouldBeUnknown() {
        SigningKey foreign = SigningKey.made(NOW);
        assertEquals(
                Outcome.KEY_UNKNOWN,
                outcome(SampleCertificates.signedBy(foreign, NOW).file()));
    }

    @Test
    void aForeignSignatureUnderOurKeysNameShouldBeTold() {
        Jws ours = CERTIFICATE;
        Jws foreign = SampleCertificates.signedBy(SigningKey.made(NOW), NOW);
        assertEquals(Outcome.CHANGED, outcome(new Jws(ours.header(), ours.payload(), foreign.signature()).compact()));
        assertEquals(
                Outcome.CHANGED, outcome(new Jws(ours.header(), foreign.payload() + "A", ours.signature()).compact()));
    }

    @Test
    void aKeyThatIsNoLongerTrustedShouldTakeItsCertificatesAlong() {
        assertEquals(Outcome.KEY_DISTRUSTED, outcome(NOW.plusSeconds(9), NOW.plusSeconds(99), NOW));
    }

    @Test
    void aCertificateShouldHaveBeenIssuedWhileItsKeyWasInUse() {
        assertEquals(Outcome.KEY_NOT_IN_USE, outcome(null, null, NOW.minusSeconds(1)));
        assertEquals(Outcome.GENUINE, outcome(NOW.plusSeconds(10), null, NOW.plusSeconds(10)));
        assertEquals(Outcome.GENUINE, outcome(NOW.plusSeconds(10), null, NOW.plusSeconds(70)));
        assertEquals(Outcome.KEY_NOT_IN_USE, outcome(NOW.plusSeconds(10), null, NOW.plusSeconds(71)));
    }
}
