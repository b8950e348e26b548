package org.wellspring.core.programme.application;

import static org.wellspring.api.programme.ApplicationState.ACCEPTANCE;
import static org.wellspring.api.programme.ApplicationState.ACCEPTED;
import static org.wellspring.api.programme.ApplicationState.CULTIVATION;
import static org.wellspring.api.programme.ApplicationState.DESIGNATED;
import static org.wellspring.api.programme.ApplicationState.DRAFT;
import static org.wellspring.api.programme.ApplicationState.EVALUATION;
import static org.wellspring.api.programme.ApplicationState.FORMAL_CHECK;
import static org.wellspring.api.programme.ApplicationState.MID_TERM;
import static org.wellspring.api.programme.ApplicationState.PROPOSED;
import static org.wellspring.api.programme.ApplicationState.PUBLICITY;
import static org.wellspring.api.programme.ApplicationState.REJECTED;
import static org.wellspring.api.programme.ApplicationState.RETURNED;
import static org.wellspring.api.programme.ApplicationState.SUBMITTED;
import static org.wellspring.api.programme.ApplicationState.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.programme.ApplicationCommand;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;

/**
 * Which command leads from which state to which, and what must be true before it. Refusals name their rule. A programme without
 * cultivation names after publicity; one with it, after acceptance.
 */
public final class Life {

    private static final Map<ApplicationState, Map<ApplicationCommand, ApplicationState>> STEPS = steps();

    /** What goes back, and what ends without a designation, is explained to the school. */
    private static final Set<ApplicationCommand> EXPLAINED =
            EnumSet.of(ApplicationCommand.RETURN, ApplicationCommand.REJECT, ApplicationCommand.WITHDRAW);

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
            ApplicationCommand.Side side,
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
    public static ApplicationState next(ApplicationState state, ApplicationCommand command, Facts facts) {
        require(command.side() == facts.side(), AccountProblem.NOT_PERMITTED);
        require(
                command.side() == ApplicationCommand.Side.SCHOOL || !facts.ownOrganisation(),
                ProgrammeProblem.OWN_ORGANISATION);
        ApplicationState next = STEPS.getOrDefault(state, Map.of()).get(command);
        if (next == null || !fitsProgramme(state, command, facts.cultivated())) {
            throw new ProblemException(ProgrammeProblem.COMMAND_NOT_POSSIBLE);
        }
        require(!EXPLAINED.contains(command) || !facts.reason().isBlank(), ProgrammeProblem.REASON_MISSING);
        requireConditions(command, facts);
        return next;
    }

    /** What somebody on this side may try next, whatever else stands in the way. */
    static Set<ApplicationCommand> possible(ApplicationState state, ApplicationCommand.Side side, boolean cultivated) {
        return STEPS.getOrDefault(state, Map.of()).keySet().stream()
                .filter(command -> command.side() == side && fitsProgramme(state, command, cultivated))
                .collect(Collectors.toSet());
    }

    private static void requireConditions(ApplicationCommand command, Facts facts) {
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
    private static boolean fitsProgramme(ApplicationState state, ApplicationCommand command, boolean cultivated) {
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

    private static Map<ApplicationState, Map<ApplicationCommand, ApplicationState>> steps() {
        Map<ApplicationState, Map<ApplicationCommand, ApplicationState>> steps = new EnumMap<>(ApplicationState.class);
        steps.put(DRAFT, Map.of(ApplicationCommand.SUBMIT, SUBMITTED));
        steps.put(SUBMITTED, Map.of(ApplicationCommand.TAKE_UP, FORMAL_CHECK));
        steps.put(
                FORMAL_CHECK,
                Map.of(
                        ApplicationCommand.RETURN, RETURNED,
                        ApplicationCommand.ACCEPT, ACCEPTED,
                        ApplicationCommand.REJECT, REJECTED));
        steps.put(RETURNED, Map.of(ApplicationCommand.SUBMIT, SUBMITTED));
        steps.put(ACCEPTED, Map.of(ApplicationCommand.EVALUATE, EVALUATION));
        steps.put(EVALUATION, Map.of(ApplicationCommand.PROPOSE, PROPOSED, ApplicationCommand.REJECT, REJECTED));
        steps.put(PROPOSED, Map.of(ApplicationCommand.PUBLISH, PUBLICITY, ApplicationCommand.REJECT, REJECTED));
        steps.put(
                PUBLICITY,
                Map.of(
                        ApplicationCommand.CULTIVATE, CULTIVATION,
                        ApplicationCommand.DESIGNATE, DESIGNATED,
                        ApplicationCommand.REJECT, REJECTED));
        steps.put(
                CULTIVATION, Map.of(ApplicationCommand.REVIEW_MID_TERM, MID_TERM, ApplicationCommand.REJECT, REJECTED));
        steps.put(MID_TERM, Map.of(ApplicationCommand.ASK_ACCEPTANCE, ACCEPTANCE, ApplicationCommand.REJECT, REJECTED));
        steps.put(ACCEPTANCE, Map.of(ApplicationCommand.DESIGNATE, DESIGNATED, ApplicationCommand.REJECT, REJECTED));
        for (ApplicationState before :
                EnumSet.of(DRAFT, SUBMITTED, FORMAL_CHECK, RETURNED, ACCEPTED, EVALUATION, PROPOSED, PUBLICITY)) {
            Map<ApplicationCommand, ApplicationState> more = new EnumMap<>(steps.get(before));
            more.put(ApplicationCommand.WITHDRAW, WITHDRAWN);
            steps.put(before, more);
        }
        return steps;
    }
}
