package org.wellspring.core.programme.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.programme.ApplicationCommand;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.programme.application.Life.Facts;

class LifeTest {

    private static final List<ApplicationCommand> COMMANDS = List.of(ApplicationCommand.values());
    private static final Facts CITY =
            new Facts(ApplicationCommand.Side.CITY, false, true, true, true, true, true, false, false, "because");
    private static final Facts SCHOOL =
            new Facts(ApplicationCommand.Side.SCHOOL, true, true, true, true, true, true, false, false, "because");

    private static Facts with(Facts facts, boolean publicityOver, boolean objectionOpen, boolean cultivated) {
        return new Facts(
                facts.side(),
                facts.ownOrganisation(),
                facts.callOpen(),
                facts.complete(),
                facts.enoughBallots(),
                facts.seatLeft(),
                publicityOver,
                objectionOpen,
                cultivated,
                facts.reason());
    }

    private static void refused(Problem rule, ApplicationState state, ApplicationCommand command, Facts facts) {
        assertEquals(
                rule,
                assertThrows(ProblemException.class, () -> Life.next(state, command, facts))
                        .problem());
    }

    @Test
    void aWholeLifeShouldLeadToADesignation() {
        ApplicationState state = Life.next(ApplicationState.DRAFT, ApplicationCommand.SUBMIT, SCHOOL);
        for (ApplicationCommand command : new ApplicationCommand[] {
            ApplicationCommand.TAKE_UP,
            ApplicationCommand.ACCEPT,
            ApplicationCommand.EVALUATE,
            ApplicationCommand.PROPOSE,
            ApplicationCommand.PUBLISH,
            ApplicationCommand.DESIGNATE
        }) {
            state = Life.next(state, command, CITY);
        }
        assertEquals(ApplicationState.DESIGNATED, state);
    }

    @Test
    void aProgrammeThatCultivatesShouldNotNameAfterPublicity() {
        Facts cultivating = with(CITY, true, false, true);
        refused(
                ProgrammeProblem.COMMAND_NOT_POSSIBLE,
                ApplicationState.PUBLICITY,
                ApplicationCommand.DESIGNATE,
                cultivating);
        refused(ProgrammeProblem.COMMAND_NOT_POSSIBLE, ApplicationState.PUBLICITY, ApplicationCommand.CULTIVATE, CITY);
        assertEquals(
                ApplicationState.CULTIVATION,
                Life.next(ApplicationState.PUBLICITY, ApplicationCommand.CULTIVATE, cultivating));
        assertEquals(
                ApplicationState.DESIGNATED,
                Life.next(ApplicationState.ACCEPTANCE, ApplicationCommand.DESIGNATE, cultivating));
    }

    @Test
    void namingShouldWaitForPublicityAndForAnswers() {
        refused(
                ProgrammeProblem.PUBLICITY_RUNNING,
                ApplicationState.PUBLICITY,
                ApplicationCommand.DESIGNATE,
                with(CITY, false, false, false));
        refused(
                ProgrammeProblem.OBJECTION_OPEN,
                ApplicationState.PUBLICITY,
                ApplicationCommand.DESIGNATE,
                with(CITY, true, true, false));
    }

    @Test
    void nobodyShouldDecideOnTheirOwnSchool() {
        Facts own =
                new Facts(ApplicationCommand.Side.CITY, true, true, true, true, true, true, false, false, "because");
        for (ApplicationState state : ApplicationState.values()) {
            refused(ProgrammeProblem.OWN_ORGANISATION, state, ApplicationCommand.REJECT, own);
        }
    }

    @Test
    void tooFewBallotsAndNoSeatShouldBlock() {
        Facts few =
                new Facts(ApplicationCommand.Side.CITY, false, true, true, false, true, true, false, false, "because");
        refused(ProgrammeProblem.BALLOTS_MISSING, ApplicationState.EVALUATION, ApplicationCommand.PROPOSE, few);
        Facts full =
                new Facts(ApplicationCommand.Side.CITY, false, true, true, true, false, true, false, false, "because");
        refused(ProgrammeProblem.SEATS_TAKEN, ApplicationState.EVALUATION, ApplicationCommand.PROPOSE, full);
    }

    /** Random commands by random actors under random circumstances. */
    @Test
    void tenThousandHistoriesShouldNeverReachAnIllegalState() {
        Random random = new Random(10_000);
        Set<Problem> named = new HashSet<>();
        Set<ApplicationState> reached = EnumSet.noneOf(ApplicationState.class);
        for (int history = 0; history < 10_000; history++) {
            ApplicationState state = ApplicationState.DRAFT;
            boolean cultivated = random.nextBoolean();
            boolean published = false;
            boolean cultivatedThrough = false;
            for (int step = 0; step < 25; step++) {
                ApplicationCommand command = command(random, state);
                Facts facts = facts(random, command, cultivated);
                try {
                    ApplicationState next = Life.next(state, command, facts);
                    assertFalse(state.isOver(), "nothing follows upon " + state);
                    assertEquals(command.side(), facts.side());
                    published = published || next == ApplicationState.PUBLICITY;
                    cultivatedThrough = cultivatedThrough || next == ApplicationState.ACCEPTANCE;
                    if (next == ApplicationState.DESIGNATED) {
                        assertTrue(published && facts.publicityOver() && !facts.objectionOpen());
                        assertEquals(cultivated, cultivatedThrough);
                        assertFalse(facts.ownOrganisation());
                    }
                    if (next == ApplicationState.PROPOSED) {
                        assertTrue(facts.enoughBallots() && facts.seatLeft());
                    }
                    state = next;
                    reached.add(next);
                } catch (ProblemException refusal) {
                    named.add(refusal.problem());
                }
            }
        }
        assertTrue(
                named.containsAll(Set.of(
                        AccountProblem.NOT_PERMITTED,
                        ProgrammeProblem.OWN_ORGANISATION,
                        ProgrammeProblem.COMMAND_NOT_POSSIBLE,
                        ProgrammeProblem.REASON_MISSING,
                        ProgrammeProblem.CALL_NOT_OPEN,
                        ProgrammeProblem.INCOMPLETE,
                        ProgrammeProblem.BALLOTS_MISSING,
                        ProgrammeProblem.SEATS_TAKEN,
                        ProgrammeProblem.PUBLICITY_RUNNING,
                        ProgrammeProblem.OBJECTION_OPEN)),
                named.toString());
        assertTrue(
                reached.contains(ApplicationState.DESIGNATED) && reached.contains(ApplicationState.REJECTED),
                reached.toString());
    }

    /** Mostly what leads on, sometimes anything, so that many histories come far. */
    private static ApplicationCommand command(Random random, ApplicationState state) {
        if (random.nextInt(3) == 0) {
            return COMMANDS.get(random.nextInt(COMMANDS.size()));
        }
        return switch (state) {
            case DRAFT, RETURNED -> ApplicationCommand.SUBMIT;
            case SUBMITTED -> ApplicationCommand.TAKE_UP;
            case FORMAL_CHECK -> ApplicationCommand.ACCEPT;
            case ACCEPTED -> ApplicationCommand.EVALUATE;
            case EVALUATION -> ApplicationCommand.PROPOSE;
            case PROPOSED -> ApplicationCommand.PUBLISH;
            case PUBLICITY -> random.nextBoolean() ? ApplicationCommand.CULTIVATE : ApplicationCommand.DESIGNATE;
            case CULTIVATION -> ApplicationCommand.REVIEW_MID_TERM;
            case MID_TERM -> ApplicationCommand.ASK_ACCEPTANCE;
            case ACCEPTANCE, DESIGNATED, REJECTED, WITHDRAWN -> ApplicationCommand.DESIGNATE;
        };
    }

    private static Facts facts(Random random, ApplicationCommand command, boolean cultivated) {
        return new Facts(
                random.nextInt(8) > 0 ? command.side() : ApplicationCommand.Side.SCHOOL,
                random.nextInt(8) == 0,
                random.nextInt(8) > 0,
                random.nextInt(8) > 0,
                random.nextInt(8) > 0,
                random.nextInt(8) > 0,
                random.nextInt(4) > 0,
                random.nextInt(4) == 0,
                cultivated,
                random.nextInt(8) == 0 ? " " : "because");
    }

    @Test
    void publicityShouldBeCountedInWorkingDays() {
        // Friday 25 September 2026; 1 to 7 October are off, Saturday 10 October is worked.
        Set<LocalDate> off = new HashSet<>();
        for (int day = 1; day <= 7; day++) {
            off.add(LocalDate.of(2026, 10, day));
        }
        WorkingDays days = new WorkingDays(off, Set.of(LocalDate.of(2026, 10, 10)));
        LocalDate friday = LocalDate.of(2026, 9, 25);
        assertEquals(LocalDate.of(2026, 9, 29), days.after(friday, 1));
        assertEquals(LocalDate.of(2026, 10, 10), days.after(friday, 5));
        assertEquals(LocalDate.of(2026, 10, 11), days.after(friday, 6));
        assertEquals(LocalDate.of(2026, 10, 13), days.after(friday, 7));
    }
}
