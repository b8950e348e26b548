package org.wellspring.core.programme.evaluation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Calls.Question;
import org.wellspring.api.programme.Calls.QuestionKind;
import org.wellspring.api.programme.Calls.Stakeholders;
import org.wellspring.api.programme.Evaluations.Paper;
import org.wellspring.api.programme.Evaluations.Task;
import org.wellspring.api.programme.Evaluations.Vote;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.programme.application.ApplicationDetails;
import org.wellspring.core.programme.application.ApplicationShelf;
import org.wellspring.core.programme.application.KnownApplication;
import org.wellspring.core.programme.evaluation.BallotShelf.Pass;
import org.wellspring.core.shared.Findings;

/** Shows ballot papers and takes ballots. */
@Dependent
class Voting {

    private static final int LONGEST_WORDS = 2000;

    /** A mark that says that the question does not apply. */
    private static final int NOT_APPLICABLE = 0;

    @Inject
    BallotShelf shelf;

    @Inject
    ApplicationShelf applications;

    @Inject
    ApplicationDetails details;

    Task task(Evaluator evaluator) {
        KnownApplication application = applications.find(evaluator.application());
        Call call = details.call(application);
        return new Task(
                evaluator.id(),
                call.description().name(),
                name(application),
                group(call, evaluator.group()).name(),
                evaluator.hasVoted(),
                call.description().dates().ballotsUntil(),
                isOpen(application, call));
    }

    Paper paper(Id id, String group, boolean voted) {
        KnownApplication application = applications.find(id);
        Call call = details.call(application);
        Stakeholders voters = group(call, group);
        return new Paper(
                call.description().name(),
                name(application),
                voters.name(),
                voters.questions(),
                applications.evidence(id),
                isOpen(application, call),
                voted);
    }

    void vote(Evaluator evaluator, Vote vote) {
        Ballot ballot = ballot(evaluator.application(), evaluator.group(), vote);
        shelf.use(evaluator);
        shelf.cast(evaluator.application(), ballot, vote);
    }

    void vote(String secret, Vote vote) {
        Pass pass = shelf.pass(secret);
        Ballot ballot = ballot(pass.application(), pass.group(), vote);
        shelf.use(secret);
        shelf.cast(pass.application(), ballot, vote);
    }

    private Ballot ballot(Id id, String group, Vote vote) {
        KnownApplication application = applications.find(id);
        Call call = details.call(application);
        if (!isOpen(application, call)) {
            throw new ProblemException(ProgrammeProblem.BALLOTS_CLOSED);
        }
        List<Question> questions = group(call, group).questions();
        requireSound(questions, vote);
        List<@Nullable Integer> answers = new ArrayList<>();
        questions.stream()
                .filter(question -> question.kind() == QuestionKind.SCALE)
                .map(question -> vote.marks().getOrDefault(question.code(), NOT_APPLICABLE))
                .forEach(mark -> answers.add(mark == NOT_APPLICABLE ? null : mark));
        return Ballot.of(group, answers).orElseThrow(() -> new ProblemException(ProgrammeProblem.BALLOT_INCOMPLETE));
    }

    private static void requireSound(List<Question> questions, Vote vote) {
        Findings findings = new Findings();
        Set<String> scales = codes(questions, QuestionKind.SCALE);
        Set<String> texts = codes(questions, QuestionKind.TEXT);
        for (String code : scales) {
            int mark = vote.marks().getOrDefault(code, -1);
            findings.when(
                    mark < NOT_APPLICABLE || mark > Ballot.BEST,
                    "/marks/" + Findings.escape(code),
                    ProgrammeProblem.BALLOT_INCOMPLETE);
        }
        vote.marks().keySet().stream()
                .filter(code -> !scales.contains(code))
                .forEach(code -> findings.add("/marks/" + Findings.escape(code), ProgrammeProblem.CODE_UNKNOWN));
        for (Map.Entry<String, String> words : vote.words().entrySet()) {
            String at = "/words/" + Findings.escape(words.getKey());
            findings.when(!texts.contains(words.getKey()), at, ProgrammeProblem.CODE_UNKNOWN)
                    .text(at, words.getValue(), LONGEST_WORDS);
        }
        findings.refuseIfAny();
    }

    private static Set<String> codes(List<Question> questions, QuestionKind kind) {
        return questions.stream()
                .filter(question -> question.kind() == kind)
                .map(Question::code)
                .collect(Collectors.toSet());
    }

    private static boolean isOpen(KnownApplication application, Call call) {
        return application.state() == ApplicationState.EVALUATION && !call.ballotsClosed();
    }

    private static Stakeholders group(Call call, String code) {
        return call.description().groups().stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    private LocalizedText name(KnownApplication application) {
        return details.names(List.of(application.organisation()))
                .getOrDefault(application.organisation(), LocalizedText.EMPTY);
    }
}
