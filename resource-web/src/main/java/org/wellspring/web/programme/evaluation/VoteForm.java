package org.wellspring.web.programme.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellspring.api.programme.Calls.Question;
import org.wellspring.api.programme.Calls.QuestionKind;
import org.wellspring.api.programme.Evaluations.Vote;
import org.wellspring.web.shared.page.Form;

/** A ballot as a form: a choice for each question on the scale, a field for each in words. */
final class VoteForm {

    private VoteForm() {}

    /** What was not chosen is left out, and told by whoever takes the ballot. */
    static Vote read(List<Question> questions, Form typed) {
        Map<String, Integer> marks = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        for (Question question : questions) {
            if (question.kind() == QuestionKind.TEXT) {
                words.put(
                        question.code(), typed.value("words." + question.code()).strip());
            } else if (typed.value("marks." + question.code()).matches("[0-5]")) {
                marks.put(question.code(), Integer.valueOf(typed.value("marks." + question.code())));
            }
        }
        return new Vote(marks, words);
    }
}
