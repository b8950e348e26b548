package org.wellspring.core.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.shared.Findings;

/** The desk for people's records. What concerns links and passwords is done at {@link Admission}. */
@Stateless
public class AccountsService implements Accounts {

    private static final int LONGEST_REASON = 2_000;

    @Inject
    Policy policy;

    @Inject
    AuditTrail audit;

    @Inject
    People people;

    @Inject
    Credentials credentials;

    @Inject
    Admission admission;

    @Override
    public PersonDetails me(Caller caller) {
        return people.get(caller.requirePerson()).details();
    }

    @Override
    public PersonDetails person(Caller caller, Id person) {
        if (!person.equals(caller.person()) && !policy.may(caller, Action.PERSON_ADMINISTER, Guarded.NOTHING)) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        return people.get(person).details();
    }

    @Override
    public Slice<PersonDetails> people(Caller caller, String query, @Nullable String cursor, int limit) {
        requireAdministrator(caller);
        return people.list(query, cursor, Math.max(1, Math.min(limit, Slice.LARGEST)));
    }

    @Override
    public String invite(Caller caller, InvitePerson invitation) {
        requireAdministrator(caller);
        Admission.Invited invited = admission.invite(invitation);
        audit.record(
                caller,
                "account.invite",
                invited.person().id(),
                Map.of("name", invited.person().name(), "grants", words(invitation.grants())));
        return invited.secret();
    }

    @Override
    public String invitedEmail(String secret) {
        return admission.invitedEmail(secret);
    }

    @Override
    public PersonDetails accept(AcceptInvitation acceptance) {
        Account account = admission.accept(acceptance);
        PersonDetails accepted = people.changed(account);
        audit.record(credentials.callerOf(account), "account.accept", accepted.id(), Map.of());
        return accepted;
    }

    @Override
    public void changePassword(Caller caller, String present, String next) {
        Account account = people.get(caller.requirePerson());
        admission.changePassword(account, present, next);
        people.changed(account);
        credentials.endSessions(caller.requirePerson());
        audit.record(caller, "account.change-password", caller.requirePerson(), Map.of());
    }

    @Override
    public PersonDetails changeProfile(Caller caller, String name, String language) {
        Account account = people.get(caller.requirePerson());
        var findings = new Findings();
        Admission.checkProfile(findings, name, language);
        findings.refuseIfAny();
        account.changeProfile(name.strip(), language);
        audit.record(caller, "account.change-profile", caller.requirePerson(), Map.of("language", language));
        return people.changed(account);
    }

    @Override
    public PersonDetails grant(Caller caller, Id person, Set<Grant> grants, long revision) {
        requireAdministrator(caller);
        Account account = people.get(person, revision);
        boolean acting = account.isActingAdministrator();
        account.grant(grants);
        if (acting && !account.isActingAdministrator()) {
            people.requireAnotherAdministrator(account);
        }
        audit.record(caller, "account.grant", person, Map.of("grants", words(grants)));
        return people.changed(account);
    }

    @Override
    public PersonDetails suspend(Caller caller, Id person, String reason, long revision) {
        requireAdministrator(caller);
        new Findings().required("/reason", reason, LONGEST_REASON).refuseIfAny();
        Account account = people.get(person, revision);
        if (account.isActingAdministrator()) {
            people.requireAnotherAdministrator(account);
        }
        account.suspend();
        PersonDetails suspended = people.changed(account);
        credentials.endSessions(person);
        credentials.endTokens(person);
        admission.endInvitation(account);
        audit.record(caller, "account.suspend", person, Map.of("reason", reason.strip()));
        return suspended;
    }

    @Override
    public PersonDetails reinstate(Caller caller, Id person, long revision) {
        requireAdministrator(caller);
        Account account = people.get(person, revision);
        account.reinstate();
        audit.record(caller, "account.reinstate", person, Map.of());
        return people.changed(account);
    }

    @Override
    public Optional<String> openSetUp() {
        return admission.openSetUp();
    }

    private void requireAdministrator(Caller caller) {
        policy.require(caller, Action.PERSON_ADMINISTER, Guarded.NOTHING);
    }

    /** {@code CURATOR, TEACHER@0hj2k3m4n5p6q}. */
    private static String words(Set<Grant> grants) {
        return grants.stream()
                .map(grant -> grant.role() + (grant.organisation() == null ? "" : "@" + grant.organisation()))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
