package org.wellspring.core.account.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    /** A test vector of the reference implementation: other costs, salt "somesalt". */
    private static final String FOREIGN =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    @Test
    void aHashShouldCarryItsCostsAndMatchItsPasswordOnly() {
        String hash = PasswordHash.of("correct horse battery");
        assertTrue(hash.startsWith("$argon2id$v=19$m=47104,t=1,p=1$"), hash);
        assertTrue(PasswordHash.matches(hash, "correct horse battery"));
        assertFalse(PasswordHash.matches(hash, "correct horse batterz"));
    }

    @Test
    void theSamePasswordShouldGiveAnotherHashEachTime() {
        assertNotEquals(PasswordHash.of("correct horse battery"), PasswordHash.of("correct horse battery"));
    }

    @Test
    void hashesOfTheReferenceImplementationWithOtherCostsShouldMatch() {
        assertTrue(PasswordHash.matches(FOREIGN, "password"));
        assertFalse(PasswordHash.matches(FOREIGN, "Password"));
    }

    @Test
    void composedAndDecomposedLettersShouldBeTheSamePassword() {
        String hash = PasswordHash.of("caf\u00e9 au lait noir");
        assertTrue(PasswordHash.matches(hash, "cafe\u0301 au lait noir"));
    }

    @Test
    void secretsShouldBeLongAndDigestsHexadecimal() {
        assertEquals(43, Secret.random().length());
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Secret.digest("abc"));
    }
}
