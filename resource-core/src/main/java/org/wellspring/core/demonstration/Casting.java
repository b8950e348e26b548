package org.wellspring.core.demonstration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.Accounts.AcceptInvitation;
import org.wellspring.api.account.Accounts.InvitePerson;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.account.Role;
import org.wellspring.api.account.Scope;
import org.wellspring.api.shared.Id;

/** Gives the people of the demonstration their accounts, all in one transaction, by invitation like anybody. */
@Stateless
public class Casting {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;

    private static final int GROUP = 5;

    @Inject
    Accounts accounts;

    /**
     * @param organisations by code
     * @return the new accounts' passwords, known to nobody else; empty when the accounts were there already
     */
    public Map<Cast, String> invite(Map<String, Id> organisations) {
        Map<Cast, String> passwords = new EnumMap<>(Cast.class);
        for (Cast person : Cast.values()) {
            if (find(person).isEmpty()) {
                passwords.put(person, newPassword());
                accept(person, invite(person, organisations.get(person.organisation())), passwords);
            }
        }
        return passwords;
    }

    /** The people as the services know a caller. */
    public Map<Cast, Caller> callers() {
        Map<Cast, Caller> callers = new EnumMap<>(Cast.class);
        for (Cast person : Cast.values()) {
            find(person).ifPresent(details -> callers.put(person, caller(details)));
        }
        return callers;
    }

    /** Can be read out and typed: 4 groups of 5 signs that look like no other, 99 random bits. */
    static String newPassword() {
        return Stream.generate(Casting::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, SIGNS.length())
                .mapToObj(index -> SIGNS.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private String invite(Cast person, @Nullable Id organisation) {
        return accounts.invite(
                Caller.SYSTEM,
                new InvitePerson(
                        person.email(), person.personName(), organisation, grants(person.role(), organisation)));
    }

    /** A head signs for one school; a teacher deposits for the whole city, and writes what their own school applies for. */
    private static Set<Grant> grants(Role role, @Nullable Id organisation) {
        Grant own = new Grant(role, organisation);
        return switch (role) {
            case HEAD -> Set.of(own);
            case TEACHER -> organisation == null ? Set.of(own) : Set.of(new Grant(role, null), own);
            default -> Set.of(new Grant(role, null));
        };
    }

    private void accept(Cast person, String secret, Map<Cast, String> passwords) {
        accounts.accept(new AcceptInvitation(
                secret, person.email(), person.personName(), passwords.getOrDefault(person, ""), person.language()));
    }

    private Optional<PersonDetails> find(Cast person) {
        return accounts.people(Caller.SYSTEM, person.email(), null, 10).items().stream()
                .filter(details -> details.email().equals(person.email()))
                .findFirst();
    }

    private static Caller caller(PersonDetails person) {
        return new Caller(person.id(), person.name(), person.grants(), EnumSet.allOf(Scope.class));
    }
}
