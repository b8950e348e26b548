package org.wellspring.core.discovery.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wellspring.api.discovery.SearchResults.Mark;

class TextTest {

    @Test
    void whatDoesNotMatterShouldBeFolded() {
        assertEquals("python 3 入门", Folding.key("  ＰＹＴＨＯＮ　3——入門 "));
        assertEquals("еще cafe", Folding.key("Ещё, Café!"));
        assertEquals("数学", Folding.key("數學"));
    }

    @Test
    void everyStretchShouldBeReadByItsOwnScript() {
        assertEquals(
                List.of("LATIN python", "HAN 入门", "CYRILLIC циклы", "LATIN teacher"),
                Runs.of("Python入门, циклы: the teacher’s".replace("the ", "")).stream()
                        .map(run -> run.script() + " " + run.text())
                        .toList());
    }

    @Test
    void formsOfAWordShouldMeet() {
        assertEquals(Tokens.asked(Script.LATIN, "fractions"), Tokens.asked(Script.LATIN, "fraction"));
        assertEquals(Tokens.asked(Script.CYRILLIC, "уравнений"), Tokens.asked(Script.CYRILLIC, "уравнения"));
    }

    @Test
    void chineseShouldBeIndexedByPairs() {
        Run run = Runs.of("分数的").get(0);
        assertEquals(List.of("分数", "数的", "的"), Tokens.indexed(run));
        assertEquals(List.of("分数", "数的"), Tokens.asked(Script.HAN, "分数的"));
    }

    @Test
    void charactersThatTheSegmenterLeavesAloneShouldStayTogether() {
        assertEquals(List.of("分数", "意义", "性质"), Segments.of("分数的意义和性质"));
        assertTrue(Segments.of("八年级物理浮力").containsAll(List.of("物理", "浮力")));
    }

    @Test
    void soundsShouldBeFoundInFullAndByInitials() {
        assertTrue(isHeard("分数的意义", "fenshu"));
        assertTrue(isHeard("音乐", "yinyue"));
        assertTrue(Pinyin.initials("分数的意义").containsAll(Set.of("fs", "fsd", "fsdy", "yy")));
        assertEquals(List.of("fsdy", "sdyy"), Pinyin.askedInitials("fsdyy"));
        assertEquals(List.of(), Pinyin.asked("teacher"));
        assertEquals("fen shu ", Pinyin.spelled("分数"));
    }

    private static boolean isHeard(String han, String word) {
        return Pinyin.asked(word).stream()
                .anyMatch(reading -> Pinyin.indexed(han).containsAll(reading));
    }

    @Test
    void marksShouldStandInTheOriginalText() {
        Marking marking = new Marking();
        marking.ask("分數 fractions", false);
        assertEquals(List.of(new Mark(2, 4)), marking.in("学習分数的意义"));
        assertEquals(List.of(new Mark(2, 10), new Mark(15, 23)), marking.in("A Fraction and fraction"));
        assertEquals(List.of(), marking.in("nothing"));
    }
}
