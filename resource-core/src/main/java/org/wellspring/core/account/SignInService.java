package org.wellspring.core.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.SignIn;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/** The desk where browsers become people. */
@Stateless
public class SignInService implements SignIn {

    @Inject
    PasswordGate gate;

    @Inject
    People people;

    @Inject
    Credentials credentials;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Override
    public String signIn(String email, String password, String client) {
        Account account = people.get(gate.pass(email, password, client));
        if (!account.isActive()) {
            throw new ProblemException(AccountProblem.SIGN_IN_FAILED);
        }
        people.noteSignIn(account, clock.instant());
        audit.record(credentials.callerOf(account), "account.sign-in", new Id(account.id), Map.of("client", client));
        return credentials.openSession(account);
    }

    @Override
    public Caller callerOfSession(String secret) {
        return credentials
                .callerOfSession(secret)
                .orElseThrow(() -> new ProblemException(AccountProblem.CREDENTIAL_ENDED));
    }

    @Override
    public void signOut(String secret) {
        credentials
                .endSession(secret)
                .map(people::get)
                .ifPresent(account ->
                        audit.record(credentials.callerOf(account), "account.sign-out", new Id(account.id), Map.of()));
    }

    @Override
    public void signOutEverywhere(Caller caller) {
        Id person = caller.requirePerson();
        credentials.endSessions(person);
        audit.record(caller, "account.sign-out-everywhere", person, Map.of());
    }
}
