package org.wellspring.core.account.credential;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.shared.ProblemException;

/**
 * Hashes and compares passwords, two at a time: each takes 46 MiB for a few hundredths of a second, and a crowd that
 * signs in must not take the memory of the whole server. Begins with the application, so that the first who asks waits no
 * longer than the second.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Passwords {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** A hash that no password is known for, compared against when there is no account, so that it takes as long. */
    private String nobody = "";

    /** Made later, it would tell the first who asks for an address that nobody has it: by the time of a second hash. */
    @PostConstruct
    void begin() {
        nobody = computed(Secret.random());
    }

    /** @throws ProblemException {@link AccountProblem#SIGN_IN_SLOWED} when too many wait already */
    public String hash(String password) {
        return withRoom(() -> computed(password));
    }

    /**
     * Takes as long whether there is a hash or not.
     *
     * @throws ProblemException {@link AccountProblem#SIGN_IN_SLOWED} when too many wait already
     */
    public boolean matches(Optional<String> hash, String password) {
        boolean plausible = password.codePointCount(0, password.length()) <= Accounts.PASSWORD_MOST;
        String tried = plausible ? password : "";
        return withRoom(() -> compared(hash.orElse(nobody), tried)) && plausible && hash.isPresent();
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

    /** Costs one hash. */
    String computed(String password) {
        return PasswordHash.of(password);
    }

    /** Costs one hash. */
    boolean compared(String hash, String password) {
        return PasswordHash.matches(hash, password);
    }
}
