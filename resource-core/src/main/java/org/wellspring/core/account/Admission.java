package org.wellspring.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Accounts.AcceptInvitation;
import org.wellspring.api.account.Accounts.InvitePerson;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.account.PersonDetails.State;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.account.credential.EmailAddress;
import org.wellspring.core.account.credential.PasswordRules;
import org.wellspring.core.shared.Findings;
import org.wellspring.core.shared.Identifiers;

/** How somebody becomes a person here: invited, or first; with a password that passes the rules. */
@ApplicationScoped
class Admission {

    private static final int LONGEST_NAME = 100;
    private static final Set<String> LANGUAGES = Set.of("zh", "en", "ru");

    @Inject
    People people;

    @Inject
    Invitations invitations;

    @Inject
    PasswordChoice passwords;

    @Inject
    Identifiers identifiers;

    @Inject
    Clock clock;

    /** Makes the account, or renews the invitation of one that nobody accepted yet. */
    Invited invite(InvitePerson raw) {
        var invitation = new InvitePerson(
                EmailAddress.normal(raw.email()), raw.name().strip(), raw.organisation(), Set.copyOf(raw.grants()));
        var findings = new Findings().required("/name", invitation.name(), LONGEST_NAME);
        EmailAddress.check(findings, "/email", invitation.email());
        findings.refuseIfAny();
        Optional<Account> known = people.withEmail(invitation.email());
        if (known.filter(account -> account.state != State.INVITED).isPresent()) {
            throw new ProblemException(AccountProblem.EMAIL_TAKEN);
        }
        known.ifPresent(account -> account.inviteAgain(invitation));
        Account account = known.orElseGet(() -> Account.invited(identifiers.next(), invitation, clock.instant()));
        people.add(account);
        return new Invited(account.details(), invitations.open(account));
    }

    String invitedEmail(String secret) {
        return invitations
                .invited(invitations.live(secret))
                .map(account -> account.email)
                .orElse("");
    }

    Account accept(AcceptInvitation acceptance) {
        Invitation invitation = invitations.live(acceptance.secret());
        Optional<Account> invited = invitations.invited(invitation);
        String email = invited.map(account -> account.email).orElseGet(() -> EmailAddress.normal(acceptance.email()));
        checkAcceptance(acceptance, email);
        Account account = invited.orElseGet(
                () -> newAdministrator(email, acceptance.name().strip()));
        if (account.state != State.INVITED) {
            throw new ProblemException(AccountProblem.LINK_ENDED);
        }
        invitations.close(invitation);
        account.accept(acceptance.name().strip(), acceptance.language(), passwords.hash(acceptance.password()));
        people.add(account);
        return account;
    }

    void changePassword(Account account, String present, String next) {
        passwords.change(account, present, next);
    }

    Optional<String> openSetUp() {
        return people.nobody() ? Optional.of(invitations.openSetUp()) : Optional.empty();
    }

    void endInvitation(Account account) {
        invitations.end(account);
    }

    static void checkProfile(Findings findings, String name, String language) {
        findings.required("/name", name, LONGEST_NAME)
                .when(!LANGUAGES.contains(language), "/language", AccountProblem.LANGUAGE_UNKNOWN);
    }

    /** The set-up link is worth nothing as soon as anybody is here. */
    private Account newAdministrator(String email, String name) {
        if (!people.nobody()) {
            throw new ProblemException(AccountProblem.LINK_ENDED);
        }
        return Account.firstAdministrator(identifiers.next(), email, name, clock.instant());
    }

    private static void checkAcceptance(AcceptInvitation acceptance, String email) {
        var findings = new Findings();
        EmailAddress.check(findings, "/email", email);
        checkProfile(findings, acceptance.name(), acceptance.language());
        PasswordRules.check(
                findings, "/password", new PasswordRules.Wish(acceptance.password(), email, acceptance.name()));
        findings.refuseIfAny();
    }

    /** @param secret of the link to hand over */
    record Invited(PersonDetails person, String secret) {}
}
