package org.wellspring.core.programme.application;

import static org.wellspring.core.programme.application.State.ACCEPTANCE;
import static org.wellspring.core.programme.application.State.ACCEPTED;
import static org.wellspring.core.programme.application.State.CULTIVATION;
import static org.wellspring.core.programme.application.State.DESIGNATED;
import static org.wellspring.core.programme.application.State.DRAFT;
import static org.wellspring.core.programme.application.State.EVALUATION;
import static org.wellspring.core.programme.application.State.FORMAL_CHECK;
import static org.wellspring.core.programme.application.State.MID_TERM;
import static org.wellspring.core.programme.application.State.PROPOSED;
import static org.wellspring.core.programme.application.State.PUBLICITY;
import static org.wellspring.core.programme.application.State.REJECTED;
import static org.wellspring.core.programme.application.State.RETURNED;
import static org.wellspring.core.programme.application.State.SUBMITTED;
import static org.wellspring.core.programme.application.State.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;

/**
 * Which command leads from which state to which, and what must be true before it. Refusals name their rule. A programme without
 * cultivation names after publicity; one with it, after acceptance.
 */
public final class Life {

    private static final Map<State, Map<Command, State>> STEPS = steps();

    /** What goes back, and what ends without a designation, is explained to the school. */
    private static final Set<Command> EXPLAINED = EnumSet.of(Command.RETURN, Command.REJECT, Command.WITHDRAW);

    private Life() {}

    /**
     * What the command is judged by.
     *
     * @param side on which the actor stands
     * @param ownOrganisation whether the actor works at the school that applies
     * @param callOpen whether the call takes applications today
     * @param complete whether everything that the criteria ask for is there
     * @param enoughBallots whether every group has its minimum
     * @param seatLeft whether quota and seats leave room
     * @param publicityOver whether the working days have passed
     * @param objectionOpen whether an objection waits for its answer
     * @param cultivated whether the programme cultivates before it names
     * @param reason why; may be empty where none is asked for
     */
    public record Facts(
            Command.Side side,
            boolean ownOrganisation,
            boolean callOpen,
            boolean complete,
            boolean enoughBallots,
            boolean seatLeft,
            boolean publicityOver,
            boolean objectionOpen,
            boolean cultivated,
            String reason) {}

    /** @throws ProblemException the rule that stands in the way */
    public static State next(State state, Command command, Facts facts) {
        require(command.side() == facts.side(), AccountProblem.NOT_PERMITTED);
        require(command.side() == Command.Side.SCHOOL || !facts.ownOrganisation(), ProgrammeProblem.OWN_ORGANISATION);
        State next = STEPS.getOrDefault(state, Map.of()).get(command);
        if (next == null || !fitsProgramme(state, command, facts.cultivated())) {
            throw new ProblemException(ProgrammeProblem.COMMAND_NOT_POSSIBLE);
        }
        require(!EXPLAINED.contains(command) || !facts.reason().isBlank(), ProgrammeProblem.REASON_MISSING);
        requireConditions(command, facts);
        return next;
    }

    private static void requireConditions(Command command, Facts facts) {
        switch (command) {
            case SUBMIT -> {
                require(facts.callOpen(), ProgrammeProblem.CALL_NOT_OPEN);
                require(facts.complete(), ProgrammeProblem.INCOMPLETE);
            }
            case PROPOSE -> {
                require(facts.enoughBallots(), ProgrammeProblem.BALLOTS_MISSING);
                require(facts.seatLeft(), ProgrammeProblem.SEATS_TAKEN);
            }
            case CULTIVATE, DESIGNATE -> {
                require(facts.publicityOver(), ProgrammeProblem.PUBLICITY_RUNNING);
                require(!facts.objectionOpen(), ProgrammeProblem.OBJECTION_OPEN);
            }
            default -> {}
        }
    }

    /** From publicity, a programme either cultivates or names. */
    private static boolean fitsProgramme(State state, Command command, boolean cultivated) {
        return state != PUBLICITY
                || switch (command) {
                    case CULTIVATE -> cultivated;
                    case DESIGNATE -> !cultivated;
                    default -> true;
                };
    }

    private static void require(boolean right, Problem rule) {
        if (!right) {
            throw new ProblemException(rule);
        }
    }

    private static Map<State, Map<Command, State>> steps() {
        Map<State, Map<Command, State>> steps = new EnumMap<>(State.class);
        steps.put(DRAFT, Map.of(Command.SUBMIT, SUBMITTED));
        steps.put(SUBMITTED, Map.of(Command.TAKE_UP, FORMAL_CHECK));
        steps.put(FORMAL_CHECK, Map.of(Command.RETURN, RETURNED, Command.ACCEPT, ACCEPTED));
        steps.put(RETURNED, Map.of(Command.SUBMIT, SUBMITTED));
        steps.put(ACCEPTED, Map.of(Command.EVALUATE, EVALUATION));
        steps.put(EVALUATION, Map.of(Command.PROPOSE, PROPOSED, Command.REJECT, REJECTED));
        steps.put(PROPOSED, Map.of(Command.PUBLISH, PUBLICITY, Command.REJECT, REJECTED));
        steps.put(
                PUBLICITY,
                Map.of(
                        Command.CULTIVATE, CULTIVATION,
                        Command.DESIGNATE, DESIGNATED,
                        Command.REJECT, REJECTED));
        steps.put(CULTIVATION, Map.of(Command.REVIEW_MID_TERM, MID_TERM, Command.REJECT, REJECTED));
        steps.put(MID_TERM, Map.of(Command.ASK_ACCEPTANCE, ACCEPTANCE, Command.REJECT, REJECTED));
        steps.put(ACCEPTANCE, Map.of(Command.DESIGNATE, DESIGNATED, Command.REJECT, REJECTED));
        for (State before :
                EnumSet.of(DRAFT, SUBMITTED, FORMAL_CHECK, RETURNED, ACCEPTED, EVALUATION, PROPOSED, PUBLICITY)) {
            Map<Command, State> more = new EnumMap<>(steps.get(before));
            more.put(Command.WITHDRAW, WITHDRAWN);
            steps.put(before, more);
        }
        return steps;
    }
}
