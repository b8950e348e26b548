package org.wellspring.core.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Caller;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.account.credential.EmailAddress;
import org.wellspring.core.account.credential.Passwords;
import org.wellspring.core.account.credential.Throttle;

/**
 * Lets a person pass with e-mail and password. Works outside any transaction: hashing takes long, and nobody should hold
 * a database connection meanwhile. An unknown address goes the same way as a known one, step by step.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordGate {

    /** Whom the audit trail names for a failure with an address that nobody has. */
    private static final Id NOBODY = new Id(0);

    @Inject
    People people;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    @Inject
    AuditTrail audit;

    /** @throws ProblemException {@link AccountProblem#SIGN_IN_FAILED}, {@link AccountProblem#SIGN_IN_SLOWED} */
    public Id pass(String email, String password, String client) {
        String address = EmailAddress.normal(email);
        throttle.requireOpen(address, client);
        Optional<Account> account = people.withEmail(address);
        Optional<String> hash = account.filter(Account::isActive).map(active -> active.password);
        if (!passwords.matches(hash, password)) {
            count(address, client);
            audit.record(
                    Caller.PUBLIC,
                    "account.sign-in-failed",
                    account.map(known -> new Id(known.id)).orElse(NOBODY),
                    Map.of("client", client));
            throw new ProblemException(AccountProblem.SIGN_IN_FAILED);
        }
        throttle.succeeded(address);
        return new Id(account.orElseThrow().id);
    }

    /**
     * Lets a person who is here already show once more that it is they. Counts like a failed sign-in, so that a found
     * session is no place for guessing.
     *
     * @throws ProblemException {@link AccountProblem#PASSWORD_WRONG}, {@link AccountProblem#SIGN_IN_SLOWED}
     */
    public void confirm(Account account, String password) {
        throttle.requireOpen(account.email);
        if (!passwords.matches(Optional.ofNullable(account.password), password)) {
            count(account.email);
            throw new ProblemException(AccountProblem.PASSWORD_WRONG);
        }
        throttle.succeeded(account.email);
    }

    private void count(String address) {
        repeated(() -> throttle.failed(address));
    }

    private void count(String address, String client) {
        repeated(() -> throttle.failed(address, client));
    }

    /** Once more when two first failures met: the second then finds the row of the first. */
    private static void repeated(Runnable count) {
        try {
            count.run();
        } catch (ProblemException met) {
            if (met.problem() != SharedProblem.CONCURRENT_CHANGE) {
                throw met;
            }
            count.run();
        }
    }
}
