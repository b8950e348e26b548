package org.wellspring.api.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.programme.Applications.Shown;
import org.wellspring.api.programme.Calls.Question;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;

/**
 * Evaluation by groups. A ballot is kept apart from who cast it; nobody casts two for one group and application; until the ballots
 * are closed, officers see nothing but counts, and applicants never see who evaluates.
 */
public interface Evaluations {

    int MOST_CANDIDATES = 20;

    /**
     * Asks a person for a ballot. For officers.
     *
     * @throws ProblemException {@link ProgrammeProblem#CONFLICT_OF_INTEREST} with the path, {@link
     *     ProgrammeProblem#ALREADY_ASSIGNED}, {@link ProgrammeProblem#GROUP_REFUSED}, {@link
     *     ProgrammeProblem#COMMAND_NOT_POSSIBLE} unless the application is being evaluated
     */
    Assigned assign(Caller caller, Id application, Assign assign);

    /**
     * Who may be asked for a ballot on an application: those with a conflict of interest last, then the least loaded first; at most
     * {@value #MOST_CANDIDATES}. For officers.
     *
     * @param text part of a name or e-mail address, at most 200 characters; "" for everybody
     */
    List<Candidate> candidates(Caller caller, Id application, String text);

    /** Spreads people over all applications of a call that are being evaluated: the least loaded first, none with a conflict. */
    List<Assigned> spread(Caller caller, Id call, Spread spread);

    /** Who was asked, for officers. */
    List<Assigned> assigned(Caller caller, Id application);

    /** Makes links that work once. Their secrets are shown this once. For officers. */
    Passes issue(Caller caller, Id application, Issue issue);

    /** What the caller was asked for, the newest first; at most 200. */
    List<Task> mine(Caller caller);

    /** @throws ProblemException {@code NOT_FOUND} for everybody else */
    Paper paper(Caller caller, Id task);

    /** @throws ProblemException {@code NOT_FOUND} when there is no such link */
    Paper paper(String pass);

    /**
     * Casts the ballot.
     *
     * @throws ProblemException {@link ProgrammeProblem#BALLOT_CAST}, {@link ProgrammeProblem#BALLOTS_CLOSED}, {@link
     *     ProgrammeProblem#BALLOT_INCOMPLETE}
     */
    void vote(Caller caller, Id task, Vote vote);

    /** The same, by a link that works once. */
    void vote(String pass, Vote vote);

    /** What the ballots say of one application, for officers: counts, and figures once the ballots are closed. */
    Result result(Caller caller, Id application);

    /** The applications of a call in the order of their figures, for officers; without figures until the ballots are closed. */
    Ranking ranking(Caller caller, Id call);

    record Assign(String group, Id person) {}

    /**
     * @param organisation where the person works; null when nowhere in particular
     * @param waiting ballots that the person still owes, over all calls
     * @param conflict how the person hangs together with the application; "" when not at all
     */
    record Candidate(Id id, String name, @Nullable LocalizedText organisation, int waiting, String conflict) {}

    /** @param people at most 200 @param each how many an application gets, 1 to 20 */
    record Spread(String group, List<Id> people, int each) {

        public Spread {
            people = List.copyOf(people);
        }
    }

    record Assigned(Id id, Id application, String group, Id person, String name, boolean voted) {}

    /** @param count 1 to 500 */
    record Issue(String group, int count) {}

    record Passes(List<String> secrets) {

        public Passes {
            secrets = List.copyOf(secrets);
        }
    }

    /**
     * @param until the last day for the ballot; null where the call names none
     * @param open whether a ballot would be taken now, the day of grace included
     */
    record Task(
            Id id,
            LocalizedText call,
            LocalizedText organisation,
            LocalizedText group,
            boolean voted,
            @Nullable LocalDate until,
            boolean open) {}

    /** What lies before somebody who votes. */
    record Paper(
            LocalizedText call,
            LocalizedText organisation,
            LocalizedText group,
            List<Question> questions,
            List<Shown> evidence,
            boolean open,
            boolean voted) {

        public Paper {
            questions = List.copyOf(questions);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * @param marks for each question on the scale 1 to 5, or 0 for "not applicable"
     * @param words for questions in words, at most 2000 characters each
     */
    record Vote(Map<String, Integer> marks, Map<String, String> words) {

        public Vote {
            marks = Map.copyOf(marks);
            words = Map.copyOf(words);
        }
    }

    /**
     * @param score 0 to 100; null until the ballots are closed, and while a group lacks ballots
     * @param confidence half the width of the 95 per cent interval around the score; null when it cannot be told
     * @param digest of groups and ballots, 64 hexadecimal digits; "" until the ballots are closed
     * @param proposedDigest the digest when it was proposed; "" before
     */
    record Result(
            boolean closed,
            @Nullable BigDecimal score,
            @Nullable BigDecimal confidence,
            List<GroupResult> groups,
            String digest,
            String proposedDigest) {

        public Result {
            groups = List.copyOf(groups);
        }
    }

    /** @param mean null until the ballots are closed @param words what was written, in alphabetical order */
    record GroupResult(
            String code,
            LocalizedText name,
            BigDecimal weight,
            int ballots,
            int minimum,
            @Nullable BigDecimal mean,
            List<String> words) {

        public GroupResult {
            words = List.copyOf(words);
        }
    }

    /** @param alarms groups that order the applications the other way round: look before deciding */
    record Ranking(boolean closed, List<Ranked> applications, List<Alarm> alarms) {

        public Ranking {
            applications = List.copyOf(applications);
            alarms = List.copyOf(alarms);
        }
    }

    /**
     * @param rank equal for equal scores; 0 without one
     * @param tied whether another has the same score
     * @param seated whether the seats reach that far, counted from the top
     */
    record Ranked(
            int rank,
            Id application,
            Id organisation,
            LocalizedText organisationName,
            LocalizedText district,
            ApplicationState state,
            BigDecimal points,
            @Nullable BigDecimal score,
            boolean tied,
            boolean seated) {}

    /** Pairs of applications that two groups order the same way and the other way round. */
    record Alarm(LocalizedText one, LocalizedText other, int same, int opposite) {}
}
