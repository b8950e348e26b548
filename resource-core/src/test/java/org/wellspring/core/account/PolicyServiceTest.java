package org.wellspring.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Role;
import org.wellspring.api.account.Scope;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/** Every action, for every kind of caller, on every kind of object, against a table written down a second time. */
class PolicyServiceTest {

    private static final Id ME = new Id(1);
    private static final Id SOMEBODY = new Id(2);
    private static final Id HERE = new Id(10);
    private static final Id ELSEWHERE = new Id(11);

    /** Who may: letters for the caller, then what the object is to that caller. */
    private static final Map<Action, String> EXPECTED = Map.ofEntries(
            Map.entry(Action.RESOURCE_CREATE, "teacher teacher-here researcher curator curator-elsewhere curator-here"),
            Map.entry(Action.RESOURCE_READ, "open own curator curator-here administrator"),
            Map.entry(Action.RESOURCE_EDIT, "own curator curator-here"),
            Map.entry(Action.RESOURCE_DELETE, "own curator curator-here"),
            Map.entry(Action.RESOURCE_SUBMIT, "own curator curator-here"),
            Map.entry(Action.RESOURCE_REVIEW, "curator curator-here !own"),
            Map.entry(Action.RESOURCE_WITHDRAW, "own curator curator-here"),
            Map.entry(Action.RESOURCE_WITHDRAW_EMERGENCY, "curator curator-here administrator"),
            Map.entry(Action.RESOURCE_HISTORY, "own curator curator-here administrator"),
            Map.entry(Action.RATING_GIVE, "signed-in-and-open !own"),
            Map.entry(Action.RATING_MODERATE, "curator curator-here !own"),
            Map.entry(Action.PROBLEM_REPORT_HANDLE, "curator curator-here"),
            Map.entry(Action.COLLECTION_CREATE, "signed-in"),
            Map.entry(Action.COLLECTION_READ, "open own"),
            Map.entry(Action.COLLECTION_EDIT, "own"),
            Map.entry(Action.SEARCH_SAVE, "signed-in"),
            Map.entry(Action.SEARCH_READ, "own"),
            Map.entry(Action.SEARCH_REMOVE, "own"),
            Map.entry(Action.IMPORT_RUN, "curator curator-here administrator"),
            Map.entry(Action.IMPORT_PUBLISHED, "administrator"),
            Map.entry(Action.VOCABULARY_EDIT, "administrator"),
            Map.entry(Action.ORGANISATION_EDIT, "officer administrator"),
            Map.entry(Action.PROGRAMME_KEEP, "officer"),
            Map.entry(Action.APPLICATION_READ, "officer head-here teacher-here"),
            Map.entry(Action.APPLICATION_EDIT, "head-here teacher-here"),
            Map.entry(Action.APPLICATION_SIGN, "head-here"),
            Map.entry(Action.APPLICATION_DECIDE, "officer"),
            Map.entry(Action.BALLOT_CAST, "own"),
            Map.entry(Action.PERSON_ADMINISTER, "administrator"),
            Map.entry(Action.OPERATIONS_READ, "administrator"));

    private static final List<Guarded> OBJECTS = List.of(
            new Guarded(ME, HERE, false),
            new Guarded(ME, HERE, true),
            new Guarded(SOMEBODY, HERE, false),
            new Guarded(SOMEBODY, HERE, true),
            new Guarded(ME, null, false),
            new Guarded(SOMEBODY, null, false),
            new Guarded(SOMEBODY, null, true),
            new Guarded(null, HERE, false));

    private final PolicyService policy = new PolicyService();

    static Stream<Action> actions() {
        return Stream.of(Action.values());
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void everyActionShouldHaveARule(Action action) {
        assertTrue(EXPECTED.containsKey(action), () -> action + " is not in this test");
    }

    @ParameterizedTest
    @MethodSource("actions")
    void everyCallerMayDoWhatTheTableSaysAndNothingElse(Action action) {
        List<String> wrong = new ArrayList<>();
        for (Guarded object : OBJECTS) {
            for (Map.Entry<String, Caller> somebody : callers().entrySet()) {
                boolean expected = expected(action, somebody.getKey(), object);
                if (policy.may(somebody.getValue(), action, object) != expected) {
                    wrong.add(somebody.getKey() + (expected ? " may not " : " may ") + action + " on " + object);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void theSystemItselfMayDoEverything(Action action) {
        assertTrue(policy.may(Caller.SYSTEM, action, new Guarded(SOMEBODY, HERE, false)));
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void aTokenWithoutTheScopeShouldBeRefusedWhateverItsOwnerMay(Action action) {
        var scopes = EnumSet.complementOf(EnumSet.of(action.scope()));
        var everyRole =
                Stream.of(Role.values()).map(role -> new Grant(role, null)).toList();
        var caller = new Caller(ME, "Ada", Set.copyOf(everyRole), scopes);
        for (Guarded object : OBJECTS) {
            assertFalse(policy.may(caller, action, object), () -> action + " on " + object);
        }
    }

    @Test
    void aCuratorOfOneSchoolMayOpenTheQueueButNotAdministerTheCity() {
        assertTrue(policy.may(person(new Grant(Role.CURATOR, HERE)), Action.RESOURCE_REVIEW, Guarded.NOTHING));
        assertFalse(policy.may(person(new Grant(Role.ADMINISTRATOR, HERE)), Action.PERSON_ADMINISTER, Guarded.NOTHING));
        assertFalse(policy.may(person(new Grant(Role.OFFICER, HERE)), Action.ORGANISATION_EDIT, Guarded.NOTHING));
    }

    @Test
    void whatMayNotBeReadShouldBeAnsweredLikeWhatDoesNotExist() {
        var hidden = new Guarded(SOMEBODY, HERE, false);
        assertEquals(SharedProblem.NOT_FOUND, refusal(person(), Action.RESOURCE_EDIT, hidden));
        assertEquals(SharedProblem.NOT_FOUND, refusal(Caller.PUBLIC, Action.RESOURCE_READ, hidden));
        assertEquals(SharedProblem.NOT_FOUND, refusal(person(), Action.COLLECTION_EDIT, hidden));
    }

    @Test
    void whatMayBeReadShouldSayWhyMoreIsNotPermitted() {
        var open = new Guarded(SOMEBODY, HERE, true);
        var readOnly = new Caller(SOMEBODY, "Bo", Set.of(), Set.of(Scope.READ));
        assertEquals(AccountProblem.NOT_PERMITTED, refusal(person(), Action.RESOURCE_EDIT, open));
        assertEquals(AccountProblem.SIGN_IN_REQUIRED, refusal(Caller.PUBLIC, Action.RESOURCE_EDIT, open));
        assertEquals(AccountProblem.SIGN_IN_REQUIRED, refusal(Caller.PUBLIC, Action.RESOURCE_CREATE, Guarded.NOTHING));
        assertEquals(AccountProblem.SCOPE_MISSING, refusal(readOnly, Action.RESOURCE_EDIT, open));
        assertEquals(AccountProblem.NOT_PERMITTED, refusal(person(), Action.PERSON_ADMINISTER, Guarded.NOTHING));
    }

    private Problem refusal(Caller caller, Action action, Guarded object) {
        return assertThrows(ProblemException.class, () -> policy.require(caller, action, object))
                .problem();
    }

    private static boolean expected(Action action, String who, Guarded object) {
        List<String> allowed = List.of(EXPECTED.getOrDefault(action, "").split(" "));
        boolean signedIn = !who.equals("public");
        boolean own = signedIn && ME.equals(object.owner());
        if (own && allowed.contains("!own")) {
            return false;
        }
        return (allowed.contains("open") && object.open())
                || (allowed.contains("own") && own)
                || (allowed.contains("signed-in") && signedIn)
                || (allowed.contains("signed-in-and-open") && signedIn && object.open())
                || (allowed.contains(who) && (!who.endsWith("-here") || createsOrLies(action, object)));
    }

    private static boolean createsOrLies(Action action, Guarded object) {
        return action == Action.RESOURCE_CREATE || HERE.equals(object.organisation());
    }

    private static Map<String, Caller> callers() {
        return Map.ofEntries(
                Map.entry("public", Caller.PUBLIC),
                Map.entry("nobody-in-particular", person()),
                Map.entry("teacher", person(new Grant(Role.TEACHER, null))),
                Map.entry("teacher-here", person(new Grant(Role.TEACHER, HERE))),
                Map.entry("head", person(new Grant(Role.HEAD, null))),
                Map.entry("head-here", person(new Grant(Role.HEAD, HERE))),
                Map.entry("head-elsewhere", person(new Grant(Role.HEAD, ELSEWHERE))),
                Map.entry("researcher", person(new Grant(Role.RESEARCHER, ELSEWHERE))),
                Map.entry("curator", person(new Grant(Role.CURATOR, null))),
                Map.entry("curator-here", person(new Grant(Role.CURATOR, HERE))),
                Map.entry("curator-elsewhere", person(new Grant(Role.CURATOR, ELSEWHERE))),
                Map.entry("officer", person(new Grant(Role.OFFICER, null))),
                Map.entry("administrator", person(new Grant(Role.ADMINISTRATOR, null))),
                Map.entry("administrator-elsewhere", person(new Grant(Role.ADMINISTRATOR, ELSEWHERE))));
    }

    private static Caller person(Grant... grants) {
        return new Caller(ME, "Ada", Set.of(grants), EnumSet.allOf(Scope.class));
    }
}
