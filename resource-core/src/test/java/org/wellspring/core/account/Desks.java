package org.wellspring.core.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.account.credential.CountedPasswords;
import org.wellspring.core.account.credential.Throttle;
import org.wellspring.core.shared.Identifiers;

/** The account feature's services, put together by hand around one transaction. */
@SuppressWarnings("UnnecessaryAssignment") // no container injects here
final class Desks {

    static final CountedPasswords PASSWORDS = CountedPasswords.started();

    private static final Identifiers IDENTIFIERS = new Identifiers();

    final List<String> acts = new ArrayList<>();
    final AccountsService accounts = new AccountsService();
    final SignInService signIn = new SignInService();
    final TokensService tokens = new TokensService();
    final ExpiredCredentials expired = new ExpiredCredentials();
    final Throttle throttle;

    Desks(EntityManager entities, Clock clock) {
        var people = new People();
        people.entities = entities;
        var invitations = new Invitations();
        invitations.entities = entities;
        invitations.identifiers = IDENTIFIERS;
        invitations.clock = clock;
        var credentials = new Credentials();
        credentials.entities = entities;
        credentials.identifiers = IDENTIFIERS;
        credentials.clock = clock;
        throttle = new Throttle(entities, clock);
        var admission = new Admission();
        admission.people = people;
        admission.invitations = invitations;
        admission.identifiers = IDENTIFIERS;
        admission.clock = clock;
        var gate = new PasswordGate();
        gate.people = people;
        gate.passwords = PASSWORDS;
        gate.throttle = throttle;
        gate.audit = new Audit();
        var choice = new PasswordChoice();
        choice.passwords = PASSWORDS;
        choice.gate = gate;
        admission.passwords = choice;
        accounts.policy = new PolicyService();
        accounts.audit = gate.audit;
        accounts.people = people;
        accounts.credentials = credentials;
        accounts.admission = admission;
        signIn.gate = gate;
        signIn.people = people;
        signIn.credentials = credentials;
        signIn.audit = gate.audit;
        signIn.clock = clock;
        tokens.gate = gate;
        tokens.people = people;
        tokens.credentials = credentials;
        tokens.audit = gate.audit;
        expired.credentials = credentials;
        expired.invitations = invitations;
        expired.throttle = throttle;
    }

    private final class Audit implements AuditTrail {

        @Override
        public void record(Caller caller, String act, Id subject, Map<String, String> details) {
            acts.add(act);
        }

        @Override
        public Slice<Entry> list(Caller caller, @Nullable Id subject, @Nullable String cursor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Verification verify(Caller caller) {
            throw new UnsupportedOperationException();
        }
    }
}
