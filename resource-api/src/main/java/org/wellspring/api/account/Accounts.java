package org.wellspring.api.account;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;

/** People: invited, accepted, changed, suspended. */
public interface Accounts {

    int PASSWORD_LEAST = 12;

    int PASSWORD_MOST = 128;

    /** How long an invitation lasts. */
    int INVITATION_DAYS = 14;

    /** How long the first administrator's link lasts. */
    int SET_UP_MINUTES = 30;

    /** The caller's own record. */
    PersonDetails me(Caller caller);

    /** @throws ProblemException {@code NOT_FOUND}; only administrators and the person may read */
    PersonDetails person(Caller caller, Id person);

    /** People by name, for administrators. @param query part of a name or e-mail; "" is everybody */
    Slice<PersonDetails> people(Caller caller, String query, @Nullable String cursor, int limit);

    /**
     * Invites somebody; once more for somebody who has not accepted yet, which ends the link before and replaces what it
     * said.
     *
     * @return the secret of a link to hand over, shown this once, valid {@value #INVITATION_DAYS} days
     * @throws ProblemException {@link AccountProblem#EMAIL_TAKEN}, {@link AccountProblem#EMAIL_INVALID}
     */
    String invite(Caller caller, InvitePerson invitation);

    /**
     * The e-mail address an invitation or set-up link was made for; "" for the set-up link.
     *
     * @throws ProblemException {@link AccountProblem#LINK_ENDED}
     */
    String invitedEmail(String secret);

    /**
     * Turns an invitation, or the set-up link, into an account with a password.
     *
     * @throws ProblemException {@link AccountProblem#LINK_ENDED}, {@link AccountProblem#PASSWORD_LENGTH},
     *     {@link AccountProblem#PASSWORD_GUESSABLE}, {@link AccountProblem#EMAIL_INVALID}
     */
    PersonDetails accept(AcceptInvitation acceptance);

    /**
     * Changes the caller's password and ends all of the person's sessions.
     *
     * @throws ProblemException {@link AccountProblem#PASSWORD_WRONG}, which counts like a failed sign-in;
     *     {@link AccountProblem#SIGN_IN_SLOWED}, {@link AccountProblem#PASSWORD_LENGTH},
     *     {@link AccountProblem#PASSWORD_GUESSABLE}
     */
    void changePassword(Caller caller, String present, String next);

    /** Changes the caller's name and preferred language ({@code zh}, {@code en}, {@code ru}). */
    PersonDetails changeProfile(Caller caller, String name, String language);

    /** @throws ProblemException {@link AccountProblem#LAST_ADMINISTRATOR} */
    PersonDetails grant(Caller caller, Id person, Set<Grant> grants, long revision);

    /** Ends sessions and tokens at once. @throws ProblemException {@link AccountProblem#LAST_ADMINISTRATOR} */
    PersonDetails suspend(Caller caller, Id person, String reason, long revision);

    PersonDetails reinstate(Caller caller, Id person, long revision);

    /**
     * The secret of the first administrator's link, when nobody has an account yet; a new one each time, ending the
     * one before. The application asks for it at its start and prints it; no door ever does.
     */
    Optional<String> openSetUp();

    /**
     * @param email used when the link itself names none (the set-up link), else ignored
     * @param language {@code zh}, {@code en} or {@code ru}
     */
    record AcceptInvitation(String secret, String email, String name, String password, String language) {}

    /** @param organisation where the person works; null when nowhere in particular */
    record InvitePerson(String email, String name, @Nullable Id organisation, Set<Grant> grants) {}
}
