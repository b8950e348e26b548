package org.wellspring.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Accounts.AcceptInvitation;
import org.wellspring.api.account.Accounts.InvitePerson;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.account.Role;
import org.wellspring.api.account.Scope;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.Hourly;
import org.wellspring.core.shared.TestDatabase;

/** What holds for people on every database. Each step is a transaction of its own; refusals are caught inside it. */
interface AccountStory {

    String PASSWORD = "correct horse battery";
    String OTHER_PASSWORD = "sunflower opens at noon";

    /** Moves only when a test says so; whole microseconds, as in production. */
    AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);

    Clock CLOCK = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return NOW.get();
        }
    };

    TestDatabase database();

    @BeforeEach
    default void begin() {
        NOW.set(Instant.parse("2026-11-22T08:00:00.123456Z"));
        database().run(entities -> {
            for (String table : List.of("Session", "Token", "Invitation", "FailureCount", "Account")) {
                entities.createQuery("delete from " + table + " x").executeUpdate();
            }
        });
    }

    default <T> T ask(Function<Desks, T> step) {
        return database().ask(entities -> step.apply(new Desks(entities, CLOCK)));
    }

    default void run(Consumer<Desks> step) {
        database().run(entities -> step.accept(new Desks(entities, CLOCK)));
    }

    default Problem refusal(Consumer<Desks> step) {
        return ask(desks -> assertThrows(ProblemException.class, () -> step.accept(desks)))
                .problem();
    }

    default void pass(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
    }

    default PersonDetails firstAdministrator() {
        String secret = ask(desks -> desks.accounts.openSetUp()).orElseThrow();
        return accept(secret, "ada@school.example", "Ada");
    }

    default PersonDetails accept(String secret, String email, String name) {
        return ask(desks -> desks.accounts.accept(new AcceptInvitation(secret, email, name, PASSWORD, "en")));
    }

    default PersonDetails person(Caller administrator, String name, Grant... grants) {
        String email = name.toLowerCase(java.util.Locale.ROOT) + "@school.example";
        String secret =
                ask(desks -> desks.accounts.invite(administrator, new InvitePerson(email, name, null, Set.of(grants))));
        return accept(secret, "ignored@school.example", name);
    }

    default Caller callerOf(PersonDetails person) {
        return new Caller(person.id(), person.name(), person.grants(), EnumSet.allOf(Scope.class));
    }

    default String signIn(String email, String password) {
        return ask(desks -> desks.signIn.signIn(email, password, "192.0.2.1"));
    }

    @Test
    default void theSetUpLinkShouldMakeOneAdministratorAndThenBeWorthNothing() {
        String unused = ask(desks -> desks.accounts.openSetUp()).orElseThrow();
        String secret = ask(desks -> desks.accounts.openSetUp()).orElseThrow();
        assertEquals(AccountProblem.LINK_ENDED, refusal(desks -> desks.accounts.invitedEmail(unused)));
        assertEquals("", ask(desks -> desks.accounts.invitedEmail(secret)));
        PersonDetails ada = accept(secret, " Ada@School.example ", "Ada");
        assertEquals("ada@school.example", ada.email());
        assertEquals(Set.of(new Grant(Role.ADMINISTRATOR, null)), ada.grants());
        assertEquals(
                AccountProblem.LINK_ENDED,
                refusal(desks -> desks.accounts.accept(
                        new AcceptInvitation(secret, "eve@school.example", "Eve", PASSWORD, "en"))));
        assertTrue(ask(desks -> desks.accounts.openSetUp()).isEmpty());
    }

    @Test
    default void theSetUpLinkShouldEndAfterHalfAnHour() {
        String secret = ask(desks -> desks.accounts.openSetUp()).orElseThrow();
        pass(Duration.ofMinutes(30));
        assertEquals(AccountProblem.LINK_ENDED, refusal(desks -> desks.accounts.invitedEmail(secret)));
    }

    @Test
    default void acceptingShouldRefuseBadAddressesPasswordsAndLanguages() {
        String secret = ask(desks -> desks.accounts.openSetUp()).orElseThrow();
        ProblemException refused = ask(desks -> assertThrows(
                ProblemException.class,
                () -> desks.accounts.accept(new AcceptInvitation(secret, "nowhere", " ", "short", "xx"))));
        assertEquals(
                List.of("/email", "/name", "/language", "/password"),
                refused.findings().stream().map(finding -> finding.pointer()).toList());
    }

    @Test
    default void anInvitationShouldWorkOnceAndBeReplacedByANewOne() {
        Caller ada = callerOf(firstAdministrator());
        var bo = new InvitePerson("bo@school.example", "Bo", null, Set.of(new Grant(Role.TEACHER, null)));
        String first = ask(desks -> desks.accounts.invite(ada, bo));
        String second = ask(desks -> desks.accounts.invite(ada, bo));
        assertEquals(AccountProblem.LINK_ENDED, refusal(desks -> desks.accounts.invitedEmail(first)));
        assertEquals("bo@school.example", ask(desks -> desks.accounts.invitedEmail(second)));
        accept(second, "", "Bo");
        assertEquals(AccountProblem.LINK_ENDED, refusal(desks -> desks.accounts.invitedEmail(second)));
        assertEquals(AccountProblem.EMAIL_TAKEN, refusal(desks -> desks.accounts.invite(ada, bo)));
        pass(Duration.ofDays(14));
        String late =
                ask(desks -> desks.accounts.invite(ada, new InvitePerson("cy@school.example", "Cy", null, Set.of())));
        pass(Duration.ofDays(14));
        assertEquals(AccountProblem.LINK_ENDED, refusal(desks -> desks.accounts.invitedEmail(late)));
    }

    @Test
    default void onlyAnAdministratorOfTheCityMayInvite() {
        Caller ada = callerOf(firstAdministrator());
        Caller bo = callerOf(person(ada, "Bo", new Grant(Role.ADMINISTRATOR, new Id(5))));
        var invitation = new InvitePerson("cy@school.example", "Cy", null, Set.of());
        assertEquals(AccountProblem.NOT_PERMITTED, refusal(desks -> desks.accounts.invite(bo, invitation)));
        assertEquals(
                AccountProblem.SIGN_IN_REQUIRED, refusal(desks -> desks.accounts.invite(Caller.PUBLIC, invitation)));
    }

    @Test
    default void aSessionShouldStandForItsPersonUntilSignedOut() {
        PersonDetails ada = firstAdministrator();
        String session = signIn("ADA@school.example", PASSWORD);
        Caller caller = ask(desks -> desks.signIn.callerOfSession(session));
        assertEquals(callerOf(ada), caller);
        assertEquals(NOW.get(), ask(desks -> desks.accounts.me(caller)).lastSignIn());
        assertEquals(ada.revision(), ask(desks -> desks.accounts.me(caller)).revision());
        run(desks -> desks.signIn.signOut(session));
        run(desks -> desks.signIn.signOut(session));
        assertEnded(session);
    }

    @Test
    default void aSessionShouldEndAfterHalfAnHourWithoutARequest() {
        firstAdministrator();
        String session = signIn("ada@school.example", PASSWORD);
        for (int i = 0; i < 3; i++) {
            pass(Duration.ofMinutes(29));
            run(desks -> desks.signIn.callerOfSession(session));
        }
        pass(Duration.ofMinutes(30));
        assertEnded(session);
    }

    @Test
    default void aSessionShouldEndAfterTwelveHoursWhateverHappens() {
        firstAdministrator();
        String session = signIn("ada@school.example", PASSWORD);
        for (int i = 0; i < 36; i++) {
            pass(Duration.ofMinutes(19));
            run(desks -> desks.signIn.callerOfSession(session));
        }
        pass(Duration.ofMinutes(36));
        assertEnded(session);
    }

    @Test
    default void changingThePasswordShouldEndEverySession() {
        Caller ada = callerOf(firstAdministrator());
        String here = signIn("ada@school.example", PASSWORD);
        String there = signIn("ada@school.example", PASSWORD);
        assertEquals(
                AccountProblem.PASSWORD_WRONG,
                refusal(desks -> desks.accounts.changePassword(ada, "wrong " + PASSWORD, OTHER_PASSWORD)));
        run(desks -> desks.accounts.changePassword(ada, PASSWORD, OTHER_PASSWORD));
        assertEnded(here);
        assertEnded(there);
        assertEquals(
                AccountProblem.SIGN_IN_FAILED,
                refusal(desks -> desks.signIn.signIn("ada@school.example", PASSWORD, "192.0.2.1")));
        signIn("ada@school.example", OTHER_PASSWORD);
    }

    @Test
    default void signingOutEverywhereShouldEndEverySessionOfThatPersonOnly() {
        Caller ada = callerOf(firstAdministrator());
        Caller bo = callerOf(person(ada, "Bo"));
        String adas = signIn("ada@school.example", PASSWORD);
        String bos = signIn("bo@school.example", PASSWORD);
        run(desks -> desks.signIn.signOutEverywhere(ada));
        assertEnded(adas);
        assertEquals(bo, ask(desks -> desks.signIn.callerOfSession(bos)));
    }

    @Test
    default void aSuspendedPersonShouldLoseSessionsTokensAndTheWayIn() {
        Caller ada = callerOf(firstAdministrator());
        PersonDetails bo = person(ada, "Bo");
        String session = signIn("bo@school.example", PASSWORD);
        String token = ask(desks -> desks.tokens.issue(callerOf(bo), "script", Set.of(Scope.READ), 1))
                .secret();
        PersonDetails suspended = ask(desks -> desks.accounts.suspend(ada, bo.id(), "left the school", bo.revision()));
        assertEquals(PersonDetails.State.SUSPENDED, suspended.state());
        assertEnded(session);
        assertEquals(AccountProblem.CREDENTIAL_ENDED, refusal(desks -> desks.tokens.callerOfToken(token)));
        assertEquals(
                AccountProblem.SIGN_IN_FAILED,
                refusal(desks -> desks.signIn.signIn("bo@school.example", PASSWORD, "192.0.2.1")));
        run(desks -> desks.accounts.reinstate(ada, bo.id(), suspended.revision()));
        signIn("bo@school.example", PASSWORD);
    }

    @Test
    default void theLastAdministratorShouldStay() {
        PersonDetails ada = firstAdministrator();
        Caller caller = callerOf(ada);
        assertEquals(
                AccountProblem.LAST_ADMINISTRATOR,
                refusal(desks -> desks.accounts.suspend(caller, ada.id(), "tired", ada.revision())));
        assertEquals(
                AccountProblem.LAST_ADMINISTRATOR,
                refusal(desks -> desks.accounts.grant(caller, ada.id(), Set.of(), ada.revision())));
        person(caller, "Bo", new Grant(Role.ADMINISTRATOR, null));
        PersonDetails now = ask(desks -> desks.accounts.me(caller));
        run(desks -> desks.accounts.suspend(caller, ada.id(), "tired", now.revision()));
    }

    @Test
    default void aStaleRevisionShouldBeRefused() {
        Caller ada = callerOf(firstAdministrator());
        PersonDetails bo = person(ada, "Bo");
        run(desks -> desks.accounts.grant(ada, bo.id(), Set.of(new Grant(Role.CURATOR, new Id(5))), bo.revision()));
        assertEquals(
                SharedProblem.REVISION_STALE,
                refusal(desks -> desks.accounts.grant(ada, bo.id(), Set.of(), bo.revision())));
        assertEquals(
                Set.of(new Grant(Role.CURATOR, new Id(5))),
                ask(desks -> desks.accounts.person(ada, bo.id())).grants());
    }

    @Test
    default void peopleShouldBeListedByNameAndFoundByAnyPart() {
        Caller ada = callerOf(firstAdministrator());
        for (String name : List.of("Chen", "Bo", "100%", "Dmitri")) {
            String email = "x" + name.charAt(0) + "@school.example";
            run(desks -> desks.accounts.invite(ada, new InvitePerson(email, name, null, Set.of())));
        }
        var first = ask(desks -> desks.accounts.people(ada, "", null, 2));
        var rest = ask(desks -> desks.accounts.people(ada, "", first.next(), 100));
        assertEquals(
                List.of("100%", "Ada"),
                first.items().stream().map(PersonDetails::name).toList());
        assertEquals(
                List.of("Bo", "Chen", "Dmitri"),
                rest.items().stream().map(PersonDetails::name).toList());
        assertEquals(
                1,
                ask(desks -> desks.accounts.people(ada, "0%", null, 10)).items().size());
        assertEquals(
                1,
                ask(desks -> desks.accounts.people(ada, "MIT", null, 10))
                        .items()
                        .size());
        assertEquals(SharedProblem.BAD_CURSOR, refusal(desks -> desks.accounts.people(ada, "", "no-cursor", 10)));
    }

    @Test
    default void otherPeopleShouldNotBeKnownToExist() {
        PersonDetails ada = firstAdministrator();
        PersonDetails bo = person(callerOf(ada), "Bo", new Grant(Role.CURATOR, null));
        assertEquals(SharedProblem.NOT_FOUND, refusal(desks -> desks.accounts.person(callerOf(bo), ada.id())));
        assertEquals(
                bo.email(),
                ask(desks -> desks.accounts.person(callerOf(bo), bo.id())).email());
    }

    @Test
    default void aTokenShouldCarryItsScopesAndEndWithItsTime() {
        Caller ada = callerOf(firstAdministrator());
        var issued = ask(desks -> desks.tokens.issue(ada, " nightly import ", Set.of(Scope.READ, Scope.CURATE), 2));
        assertEquals("nightly import", issued.details().name());
        Caller program = ask(desks -> desks.tokens.callerOfToken(issued.secret()));
        assertEquals(Set.of(Scope.READ, Scope.CURATE), program.scopes());
        assertEquals(ada.grants(), program.grants());
        assertEquals(NOW.get(), ask(desks -> desks.tokens.list(ada)).get(0).lastUsed());
        assertEquals(
                AccountProblem.SCOPE_MISSING,
                refusal(desks -> desks.tokens.issue(program, "more", Set.of(Scope.ADMINISTER), 1)));
        pass(Duration.ofDays(2));
        assertEquals(AccountProblem.CREDENTIAL_ENDED, refusal(desks -> desks.tokens.callerOfToken(issued.secret())));
        assertTrue(ask(desks -> desks.tokens.list(ada)).isEmpty());
    }

    @Test
    default void useOfATokenShouldBeNotedOnceAMinute() {
        Caller ada = callerOf(firstAdministrator());
        String secret = ask(desks -> desks.tokens.issue(ada, "script", Set.of(Scope.READ), 1))
                .secret();
        run(desks -> desks.tokens.callerOfToken(secret));
        Instant first = NOW.get();
        pass(Duration.ofSeconds(59));
        run(desks -> desks.tokens.callerOfToken(secret));
        assertEquals(first, ask(desks -> desks.tokens.list(ada)).get(0).lastUsed());
        pass(Duration.ofSeconds(1));
        run(desks -> desks.tokens.callerOfToken(secret));
        assertEquals(NOW.get(), ask(desks -> desks.tokens.list(ada)).get(0).lastUsed());
    }

    @Test
    default void onlyOnesOwnTokensCanBeRevoked() {
        Caller ada = callerOf(firstAdministrator());
        Caller bo = callerOf(person(ada, "Bo"));
        var issued = ask(desks -> desks.tokens.issue(ada, "script", Set.of(Scope.READ), 1));
        Id id = issued.details().id();
        assertEquals(SharedProblem.NOT_FOUND, refusal(desks -> desks.tokens.revoke(bo, id)));
        run(desks -> desks.tokens.revoke(ada, id));
        assertEquals(AccountProblem.CREDENTIAL_ENDED, refusal(desks -> desks.tokens.callerOfToken(issued.secret())));
    }

    @Test
    default void aTokenWithoutNameScopesOrSensibleTimeShouldBeRefused() {
        Caller ada = callerOf(firstAdministrator());
        ProblemException refused =
                ask(desks -> assertThrows(ProblemException.class, () -> desks.tokens.issue(ada, " ", Set.of(), 367)));
        assertEquals(
                List.of("/name", "/scopes", "/days"),
                refused.findings().stream().map(finding -> finding.pointer()).toList());
    }

    /** Otherwise the time of the answer would tell who has an account. */
    @Test
    default void anAddressThatNobodyHasShouldCostAsManyHashesAsOneThatSomebodyHas() {
        firstAdministrator();
        for (String email : List.of("nobody@school.example", "ada@school.example")) {
            int before = Desks.PASSWORDS.computed();
            assertEquals(AccountProblem.SIGN_IN_FAILED, attempt(email, "192.0.2.1"));
            assertEquals(before + 1, Desks.PASSWORDS.computed(), email);
        }
    }

    @Test
    default void theFifthFailureShouldSlowDownTheRightPasswordToo() {
        firstAdministrator();
        for (int i = 0; i < 5; i++) {
            assertEquals(AccountProblem.SIGN_IN_FAILED, attempt("ada@school.example", "192.0.2." + i));
        }
        assertEquals(
                AccountProblem.SIGN_IN_SLOWED,
                refusal(desks -> desks.signIn.signIn("ada@school.example", PASSWORD, "192.0.2.9")));
        pass(Duration.ofSeconds(2));
        assertEquals(AccountProblem.SIGN_IN_FAILED, attempt("ada@school.example", "192.0.2.9"));
        pass(Duration.ofSeconds(3));
        assertEquals(AccountProblem.SIGN_IN_SLOWED, attempt("ada@school.example", "192.0.2.9"));
        pass(Duration.ofSeconds(1));
        signIn("ada@school.example", PASSWORD);
        assertEquals(AccountProblem.SIGN_IN_FAILED, attempt("ada@school.example", "192.0.2.9"));
    }

    @Test
    default void guessingThePresentPasswordShouldBeSlowedDownLikeSigningIn() {
        Caller ada = callerOf(firstAdministrator());
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    AccountProblem.PASSWORD_WRONG,
                    refusal(desks -> desks.accounts.changePassword(ada, "wrong " + PASSWORD, OTHER_PASSWORD)));
        }
        assertEquals(
                AccountProblem.SIGN_IN_SLOWED,
                refusal(desks -> desks.accounts.changePassword(ada, PASSWORD, OTHER_PASSWORD)));
        assertEquals(AccountProblem.SIGN_IN_SLOWED, attempt("ada@school.example", "192.0.2.9"));
        pass(Duration.ofSeconds(2));
        run(desks -> desks.accounts.changePassword(ada, PASSWORD, OTHER_PASSWORD));
        signIn("ada@school.example", OTHER_PASSWORD);
    }

    @Test
    default void anUnknownAddressShouldBeTreatedLikeAKnownOne() {
        for (int i = 0; i < 5; i++) {
            assertEquals(AccountProblem.SIGN_IN_FAILED, attempt("nobody@school.example", "192.0.2." + i));
        }
        assertEquals(AccountProblem.SIGN_IN_SLOWED, attempt("nobody@school.example", "192.0.2.9"));
    }

    @Test
    default void aClientThatGuessesAtManyAddressesShouldBeSlowedDown() {
        firstAdministrator();
        for (int i = 0; i < 20; i++) {
            assertEquals(AccountProblem.SIGN_IN_FAILED, attempt("a" + i + "@school.example", "192.0.2.66"));
        }
        assertEquals(AccountProblem.SIGN_IN_SLOWED, attempt("b@school.example", "192.0.2.66"));
        signIn("ada@school.example", PASSWORD);
    }

    @Test
    default void sweepingShouldLeaveWhatIsAlive() {
        Caller ada = callerOf(firstAdministrator());
        run(desks -> desks.tokens.issue(ada, "short", Set.of(Scope.READ), 1));
        String token = ask(desks -> desks.tokens.issue(ada, "long", Set.of(Scope.READ), 9))
                .secret();
        signIn("ada@school.example", PASSWORD);
        attempt("nobody@school.example", "192.0.2.1");
        pass(Duration.ofDays(1));
        String session = signIn("ada@school.example", PASSWORD);
        run(desks -> desks.expired.sweep(new Hourly()));
        assertEquals(
                List.of(1L, 1L, 0L, 0L),
                database()
                        .ask(entities -> List.of(
                                count(entities, "Session"),
                                count(entities, "Token"),
                                count(entities, "Invitation"),
                                count(entities, "FailureCount"))));
        run(desks -> desks.signIn.callerOfSession(session));
        run(desks -> desks.tokens.callerOfToken(token));
    }

    @Test
    default void noSecretShouldStandInTheDatabase() {
        Caller ada = callerOf(firstAdministrator());
        String session = signIn("ada@school.example", PASSWORD);
        String token = ask(desks -> desks.tokens.issue(ada, "script", Set.of(Scope.READ), 1))
                .secret();
        database().run(entities -> {
            assertFalse(entities.createQuery("select s.secretDigest from Session s", String.class)
                    .getResultList()
                    .contains(session));
            assertFalse(entities.createQuery("select t.secretDigest from Token t", String.class)
                    .getResultList()
                    .contains(token));
            assertTrue(entities.createQuery("select a.password from Account a", String.class)
                    .getResultList()
                    .get(0)
                    .startsWith("$argon2id$"));
        });
    }

    private static long count(jakarta.persistence.EntityManager entities, String entity) {
        return entities.createQuery("select count(x) from " + entity + " x", Long.class)
                .getSingleResult();
    }

    private Problem attempt(String email, String client) {
        return refusal(desks -> desks.signIn.signIn(email, "not the password", client));
    }

    private void assertEnded(String session) {
        assertEquals(AccountProblem.CREDENTIAL_ENDED, refusal(desks -> desks.signIn.callerOfSession(session)));
    }
}
