package org.wellspring.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wellspring.core.account.credential.PasswordRules;
import org.wellspring.core.account.credential.Passwords;
import org.wellspring.core.shared.Findings;

/** Passwords that people choose: the first one, and every one after, for which the present one must be known. */
@ApplicationScoped
class PasswordChoice {

    @Inject
    Passwords passwords;

    @Inject
    PasswordGate gate;

    /** What is kept of a password that passed the rules. */
    String hash(String password) {
        return passwords.hash(password);
    }

    void change(Account account, String present, String next) {
        gate.confirm(account, present);
        var findings = new Findings();
        PasswordRules.check(findings, "/next", new PasswordRules.Wish(next, account.email, account.name));
        findings.refuseIfAny();
        account.changePassword(passwords.hash(next));
    }
}
