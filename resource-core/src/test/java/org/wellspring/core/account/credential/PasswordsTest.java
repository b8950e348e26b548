package org.wellspring.core.account.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wellspring.api.account.Accounts;

class PasswordsTest {

    private static final String HASH = PasswordHash.of("correct horse battery");

    private final CountedPasswords passwords = CountedPasswords.started();

    @Test
    void theHashOfNobodyShouldBeThereBeforeAnybodyAsks() {
        assertTrue(Passwords.class.isAnnotationPresent(Singleton.class));
        assertTrue(Passwords.class.isAnnotationPresent(Startup.class));
        assertEquals(1, passwords.computed());
    }

    /** The first question of all is one for nobody. */
    @Test
    void nobodyShouldCostOneHashTheFirstTimeToo() {
        int before = passwords.computed();
        assertFalse(passwords.matches(Optional.empty(), "correct horse battery"));
        assertEquals(before + 1, passwords.computed());
    }

    @Test
    void somebodyShouldCostOneHashWhetherThePasswordIsRightOrWrongOrTooLong() {
        int before = passwords.computed();
        assertTrue(passwords.matches(Optional.of(HASH), "correct horse battery"));
        assertEquals(before + 1, passwords.computed());
        assertFalse(passwords.matches(Optional.of(HASH), "correct horse batterz"));
        assertEquals(before + 2, passwords.computed());
        assertFalse(passwords.matches(Optional.of(HASH), "x".repeat(Accounts.PASSWORD_MOST + 1)));
        assertEquals(before + 3, passwords.computed());
    }

    @Test
    void nobodyShouldMatchNothing() {
        assertFalse(passwords.matches(Optional.empty(), ""));
        assertFalse(passwords.matches(Optional.of(PasswordHash.of("")), "x".repeat(Accounts.PASSWORD_MOST + 1)));
    }
}
