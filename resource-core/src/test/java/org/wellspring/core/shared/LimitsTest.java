package org.wellspring.core.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Text;

class LimitsTest {

    private record Part(@Text(most = 3, required = true) String name) {}

    private record Said(
            @Text(most = 3) LocalizedText title,
            Map<String, @Size(max = 2) List<@Text(most = 3, required = true) String>> words,
            @Size(max = 1) List<@Valid Part> parts,
            @Min(1) @Max(9) @Nullable Integer minutes) {}

    @Test
    void nothingShouldBeFoundAtTheLimit() {
        assertEquals(
                List.of(),
                Limits.exceeded(
                        new Said(text("zh", "一二三"), Map.of("zh", List.of("ab", "abc")), List.of(new Part("abc")), 9)));
    }

    @Test
    void charactersOutsideTheBasicPlaneShouldCountOnce() {
        assertEquals(List.of(), Limits.exceeded(new Said(text("zh", "𠀀𠀁𠀂"), Map.of(), List.of(), null)));
    }

    @Test
    void everyFindingShouldPointToItsPlace() {
        Said said = new Said(
                text("zh-Hant", "abcd"),
                Map.of("a/b", List.of("abc", " ", "a\u0000")),
                List.of(new Part("abc"), new Part("abcd")),
                10);
        assertEquals(
                List.of(
                        Finding.at("/minutes", SharedProblem.OUT_OF_RANGE, 1L, 9L),
                        Finding.at("/parts", SharedProblem.TOO_MANY_ENTRIES, 1),
                        Finding.at("/parts/1/name", SharedProblem.TOO_LONG, 3),
                        Finding.at("/title/zh-Hant", SharedProblem.TOO_LONG, 3),
                        Finding.at("/words/a~1b", SharedProblem.TOO_MANY_ENTRIES, 2),
                        Finding.at("/words/a~1b/1", SharedProblem.REQUIRED),
                        Finding.at("/words/a~1b/2", SharedProblem.UNPRINTABLE)),
                Limits.exceeded(said));
    }

    private static LocalizedText text(String language, String words) {
        return new LocalizedText(Map.of(language, words));
    }
}
