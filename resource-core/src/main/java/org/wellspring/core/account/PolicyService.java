package org.wellspring.core.account;

import static org.wellspring.api.account.Role.ADMINISTRATOR;
import static org.wellspring.api.account.Role.CURATOR;
import static org.wellspring.api.account.Role.HEAD;
import static org.wellspring.api.account.Role.OFFICER;
import static org.wellspring.api.account.Role.RESEARCHER;
import static org.wellspring.api.account.Role.TEACHER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.account.Role;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/**
 * The table of who may do what. A role counts where it was given: for one organisation, or for the whole city. An action
 * without a line here is refused.
 */
@ApplicationScoped
public class PolicyService implements Policy {

    private static final Rule OPEN = (caller, object) -> object.open();
    private static final Rule SIGNED_IN = (caller, object) -> caller.signedIn();
    private static final Rule OWNER = (caller, object) -> object.isOwnedBy(caller);

    /** Where there is no object yet, as for the queue, a curator of any organisation passes; the list shows only theirs. */
    private static final Rule CURATOR_THERE =
            there(CURATOR).or(anywhere(CURATOR).and(Rule.NO_OBJECT));

    private static final Map<Action, Rule> TABLE = table();

    private static Map<Action, Rule> table() {
        var rules = new EnumMap<Action, Rule>(Action.class);
        rules.put(
                Action.RESOURCE_CREATE,
                anywhere(TEACHER).or(anywhere(RESEARCHER)).or(anywhere(CURATOR)));
        rules.put(Action.RESOURCE_READ, OPEN.or(OWNER).or(CURATOR_THERE).or(there(ADMINISTRATOR)));
        rules.put(Action.RESOURCE_EDIT, OWNER.or(CURATOR_THERE));
        rules.put(Action.RESOURCE_DELETE, OWNER.or(CURATOR_THERE));
        rules.put(Action.RESOURCE_SUBMIT, OWNER.or(CURATOR_THERE));
        rules.put(Action.RESOURCE_REVIEW, CURATOR_THERE.butNot(OWNER));
        rules.put(Action.RESOURCE_WITHDRAW, OWNER.or(CURATOR_THERE));
        rules.put(Action.RESOURCE_WITHDRAW_EMERGENCY, CURATOR_THERE.or(there(ADMINISTRATOR)));
        rules.put(Action.RESOURCE_HISTORY, OWNER.or(CURATOR_THERE).or(there(ADMINISTRATOR)));
        rules.put(Action.RATING_GIVE, SIGNED_IN.and(OPEN).butNot(OWNER));
        rules.put(Action.RATING_MODERATE, CURATOR_THERE.butNot(OWNER));
        rules.put(Action.PROBLEM_REPORT_HANDLE, CURATOR_THERE);
        rules.put(Action.COLLECTION_CREATE, SIGNED_IN);
        rules.put(Action.COLLECTION_READ, OPEN.or(OWNER));
        rules.put(Action.COLLECTION_EDIT, OWNER);
        rules.put(Action.SEARCH_SAVE, SIGNED_IN);
        rules.put(Action.SEARCH_READ, OWNER);
        rules.put(Action.SEARCH_REMOVE, OWNER);
        rules.put(Action.IMPORT_RUN, CURATOR_THERE.or(there(ADMINISTRATOR)));
        rules.put(Action.IMPORT_PUBLISHED, there(ADMINISTRATOR));
        rules.put(Action.VOCABULARY_EDIT, there(ADMINISTRATOR));
        rules.put(Action.ORGANISATION_EDIT, there(OFFICER).or(there(ADMINISTRATOR)));
        rules.put(Action.PROGRAMME_KEEP, there(OFFICER));
        rules.put(Action.APPLICATION_READ, at(HEAD).or(at(TEACHER)).or(there(OFFICER)));
        rules.put(Action.APPLICATION_EDIT, at(HEAD).or(at(TEACHER)));
        rules.put(Action.APPLICATION_SIGN, at(HEAD));
        rules.put(Action.APPLICATION_DECIDE, there(OFFICER));
        rules.put(Action.BALLOT_CAST, OWNER);
        rules.put(Action.PERSON_ADMINISTER, there(ADMINISTRATOR));
        rules.put(Action.OPERATIONS_READ, there(ADMINISTRATOR));
        return Collections.unmodifiableMap(rules);
    }

    @Override
    public boolean may(Caller caller, Action action, Guarded object) {
        return caller.scopes().contains(action.scope()) && ruleAllows(caller, action, object);
    }

    @Override
    public void require(Caller caller, Action action, Guarded object) {
        if (may(caller, action, object)) {
            return;
        }
        if (!object.equals(Guarded.NOTHING) && !ruleAllows(caller, reading(action), object)) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        if (!caller.signedIn()) {
            throw new ProblemException(AccountProblem.SIGN_IN_REQUIRED);
        }
        if (ruleAllows(caller, action, object)) {
            throw new ProblemException(
                    AccountProblem.SCOPE_MISSING, action.scope().name());
        }
        throw new ProblemException(AccountProblem.NOT_PERMITTED);
    }

    private static boolean ruleAllows(Caller caller, Action action, Guarded object) {
        return caller.equals(Caller.SYSTEM)
                || TABLE.getOrDefault(action, (anybody, anything) -> false).allows(caller, object);
    }

    /** What somebody who may not even do this need not know the object of. */
    private static Action reading(Action action) {
        return switch (action) {
            case COLLECTION_CREATE, COLLECTION_READ, COLLECTION_EDIT -> Action.COLLECTION_READ;
            case SEARCH_SAVE, SEARCH_READ, SEARCH_REMOVE -> Action.SEARCH_READ;
            case APPLICATION_READ, APPLICATION_EDIT, APPLICATION_SIGN, APPLICATION_DECIDE -> Action.APPLICATION_READ;
            case VOCABULARY_EDIT,
                    ORGANISATION_EDIT,
                    PROGRAMME_KEEP,
                    BALLOT_CAST,
                    PERSON_ADMINISTER,
                    OPERATIONS_READ,
                    IMPORT_RUN,
                    IMPORT_PUBLISHED -> action;
            default -> Action.RESOURCE_READ;
        };
    }

    /** The role, wherever it was given. */
    private static Rule anywhere(Role role) {
        return (caller, object) -> caller.is(role);
    }

    /** The role, given for the object's organisation or for the whole city; where it has none, for the whole city. */
    private static Rule there(Role role) {
        return (caller, object) -> caller.is(role, object.organisation());
    }

    /** The role, given for the object's organisation itself: who holds it for the whole city belongs to no school. */
    private static Rule at(Role role) {
        return (caller, object) ->
                object.organisation() != null && caller.grants().contains(new Grant(role, object.organisation()));
    }

    @FunctionalInterface
    private interface Rule {

        Rule NO_OBJECT = (caller, object) -> object.equals(Guarded.NOTHING);

        boolean allows(Caller caller, Guarded object);

        default Rule or(Rule other) {
            return (caller, object) -> allows(caller, object) || other.allows(caller, object);
        }

        default Rule and(Rule other) {
            return (caller, object) -> allows(caller, object) && other.allows(caller, object);
        }

        default Rule butNot(Rule other) {
            return (caller, object) -> allows(caller, object) && !other.allows(caller, object);
        }
    }
}
