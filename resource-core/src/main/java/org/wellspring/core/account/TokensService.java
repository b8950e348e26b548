package org.wellspring.core.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Scope;
import org.wellspring.api.account.Tokens;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.account.credential.Secret;
import org.wellspring.core.shared.Findings;

/** The desk where programs become people. */
@Stateless
public class TokensService implements Tokens {

    /** So that a token found in a log or a repository is recognised for what it is. */
    private static final String PREFIX = "wellspring_";

    private static final int LONGEST_NAME = 100;

    @Inject
    PasswordGate gate;

    @Inject
    People people;

    @Inject
    Credentials credentials;

    @Inject
    AuditTrail audit;

    @Override
    public IssuedToken issue(Caller caller, String name, Set<Scope> scopes, int days) {
        Id person = caller.requirePerson();
        new Findings()
                .required("/name", name, LONGEST_NAME)
                .when(scopes.isEmpty(), "/scopes", SharedProblem.REQUIRED)
                .when(days < 1 || days > LONGEST_DAYS, "/days", AccountProblem.TOKEN_LIFETIME, 1, LONGEST_DAYS)
                .refuseIfAny();
        scopes.stream()
                .filter(scope -> !caller.scopes().contains(scope))
                .sorted()
                .findFirst()
                .ifPresent(missing -> {
                    throw new ProblemException(AccountProblem.SCOPE_MISSING, missing.name());
                });
        String secret = PREFIX + Secret.random();
        Token token =
                credentials.addToken(secret, new Token.Terms(person, name.strip(), scopes, Duration.ofDays(days)));
        audit.record(
                caller,
                "account.issue-token",
                new Id(token.id),
                Map.of("name", token.name, "scopes", new TreeSet<>(scopes).toString(), "days", Integer.toString(days)));
        return new IssuedToken(token.details(), secret);
    }

    @Override
    public List<TokenDetails> list(Caller caller) {
        return credentials.tokens(caller.requirePerson()).stream()
                .map(Token::details)
                .toList();
    }

    @Override
    public void revoke(Caller caller, Id token) {
        Token found = credentials.tokens(caller.requirePerson()).stream()
                .filter(own -> own.id == token.value())
                .findFirst()
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
        credentials.end(found);
        audit.record(caller, "account.revoke-token", token, Map.of("name", found.name));
    }

    @Override
    public Caller callerOfToken(String secret) {
        return credentials
                .callerOfToken(secret)
                .orElseThrow(() -> new ProblemException(AccountProblem.CREDENTIAL_ENDED));
    }

    @Override
    public Caller callerOfPassword(String email, String password, String client) {
        return credentials.callerOf(people.get(gate.pass(email, password, client)));
    }
}
