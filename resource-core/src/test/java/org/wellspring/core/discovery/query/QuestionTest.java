package org.wellspring.core.discovery.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellspring.core.discovery.query.Clause.Form;
import org.wellspring.core.discovery.query.Clause.Place;

class QuestionTest {

    @Test
    void wordsQuotesMinusAndBeginningsShouldBeTold() {
        assertEquals(
                List.of(
                        new Clause("water", Place.ANYWHERE, Form.WORDS, false),
                        new Clause("water cycle", Place.ANYWHERE, Form.PHRASE, false),
                        new Clause("snow", Place.ANYWHERE, Form.WORDS, true),
                        new Clause("photo", Place.ANYWHERE, Form.BEGINNING, false)),
                Question.of("water \"water cycle\" -snow photo*").clauses());
    }

    @Test
    void fieldsShouldBeKnownInThreeLanguages() {
        assertEquals(
                List.of(new Clause("Ivanov", Place.PEOPLE, Form.WORDS, false)),
                Question.of("Author:Ivanov").clauses());
        assertEquals(
                List.of(new Clause("张伟", Place.PEOPLE, Form.WORDS, false)),
                Question.of("作者：张伟").clauses());
        assertEquals(
                List.of(new Clause("физика 8", Place.SUBJECT, Form.PHRASE, false)),
                Question.of("предмет:«физика 8»").clauses());
    }

    @Test
    void signsWithoutAPartnerShouldBeTakenAsNothing() {
        assertEquals(
                List.of(new Clause("open end", Place.ANYWHERE, Form.PHRASE, false)),
                Question.of("\"open end").clauses());
        assertEquals(List.of(), Question.of("- * ** \"\" : -\" ()").clauses());
        assertEquals(
                List.of(new Clause("author:", Place.ANYWHERE, Form.WORDS, false)),
                Question.of("author:").clauses());
    }

    @Test
    void tooMuchShouldBeCutOffAndSaid() {
        assertTrue(Question.of("a ".repeat(100)).shortened());
        assertTrue(Question.of("水".repeat(1_000_000)).shortened());
        assertEquals(16, Question.of("a ".repeat(100)).clauses().size());
    }
}
