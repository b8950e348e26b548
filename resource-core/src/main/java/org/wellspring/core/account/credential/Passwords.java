package org.wellspring.core.account.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.shared.ProblemException;

/**
 * Hashes and compares passwords, two at a time: each takes 46 MiB for a few hundredths of a second, and a crowd that
 * signs in must not take the memory of the whole server.
 */
@ApplicationScoped
public class Passwords {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** @throws ProblemException {@link AccountProblem#SIGN_IN_SLOWED} when too many wait already */
    public String hash(String password) {
        return withRoom(() -> PasswordHash.of(password));
    }

    /**
     * Takes as long whether there is a hash or not.
     *
     * @throws ProblemException {@link AccountProblem#SIGN_IN_SLOWED} when too many wait already
     */
    public boolean matches(Optional<String> hash, String password) {
        boolean plausible = password.codePointCount(0, password.length()) <= Accounts.PASSWORD_MOST;
        String tried = plausible ? password : "";
        return withRoom(() -> PasswordHash.matches(hash.orElseGet(Nobody::hash), tried))
                && plausible
                && hash.isPresent();
    }

    private <T> T withRoom(Supplier<T> work) {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ProblemException(AccountProblem.SIGN_IN_SLOWED, PATIENCE_SECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ProblemException(AccountProblem.SIGN_IN_SLOWED, PATIENCE_SECONDS);
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    /** A hash that no password is known for, compared against when there is no account, so that it takes as long. */
    private static final class Nobody {

        private static final String HASH = PasswordHash.of(Secret.random());

        static String hash() {
            return HASH;
        }
    }
}
