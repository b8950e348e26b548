package org.wellspring.core.demonstration.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wellspring.api.programme.ApplicationCommand;
import org.wellspring.core.demonstration.contest.Contest.Bid;
import org.wellspring.core.demonstration.contest.Contest.Deed;

class ContestsTest {

    private static final List<Contest> CONTESTS = Contests.read();

    @Test
    void eachProgrammeShouldHaveOneCall() {
        assertEquals(
                Set.of(
                        "scholarly-campus",
                        "sports-facility-opening",
                        "industry-school-community",
                        "international-environment",
                        "integrated-practice-base",
                        "chinese-international-school"),
                CONTESTS.stream().map(Contest::programme).collect(Collectors.toSet()));
        assertEquals(6, CONTESTS.size());
    }

    /** Each of these is the last thing that happened to some application. */
    @Test
    void applicationsShouldWaitAtEveryStage() {
        Set<ApplicationCommand> last = CONTESTS.stream()
                .flatMap(contest -> contest.bids().stream())
                .filter(bid -> !bid.deeds().isEmpty())
                .map(bid -> bid.deeds().get(bid.deeds().size() - 1).command())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApplicationCommand.class)));
        assertTrue(
                last.containsAll(EnumSet.of(
                        ApplicationCommand.SUBMIT,
                        ApplicationCommand.TAKE_UP,
                        ApplicationCommand.RETURN,
                        ApplicationCommand.ACCEPT,
                        ApplicationCommand.EVALUATE,
                        ApplicationCommand.PROPOSE,
                        ApplicationCommand.PUBLISH,
                        ApplicationCommand.CULTIVATE,
                        ApplicationCommand.REVIEW_MID_TERM,
                        ApplicationCommand.REJECT)),
                last.toString());
        assertTrue(bids().anyMatch(bid -> bid.deeds().isEmpty()), "a draft");
    }

    @Test
    void daysShouldFollowOneAnotherAndLieBehind() {
        for (Contest contest : CONTESTS) {
            for (Bid bid : contest.bids()) {
                int day = bid.begun();
                assertTrue(contest.opens() <= day, bid.school());
                for (Deed deed : bid.deeds()) {
                    assertTrue(day <= deed.on() && deed.on() <= 0, bid.school() + " " + deed);
                    day = deed.on();
                }
            }
        }
    }

    @Test
    void noSchoolShouldApplyTwiceToOneCall() {
        for (Contest contest : CONTESTS) {
            Set<String> schools = new HashSet<>();
            assertTrue(contest.bids().stream().allMatch(bid -> schools.add(bid.school())), contest.programme());
        }
    }

    private static Stream<Bid> bids() {
        return CONTESTS.stream().flatMap(contest -> contest.bids().stream());
    }
}
