package org.wellspring.web.programme.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellspring.api.programme.Criteria.Direction;
import org.wellspring.api.programme.Criteria.Measure;
import org.wellspring.api.programme.Criteria.Rule;
import org.wellspring.api.shared.LocalizedText;

class RuleLineTest {

    private static Rule rule(String line) {
        Rule rule = RuleLine.read(line);
        if (rule == null) {
            throw new IllegalArgumentException(line);
        }
        return rule;
    }

    @Test
    void aRuleShouldReadAsItIsWritten() {
        for (String line : List.of(">= 80% = 2; >= 60% = 1; 0", "<= 0 = 2; <= 1 = 1; 0", ">= 2.5 = 1; 0", "0")) {
            assertEquals(line, RuleLine.write(rule(line)));
        }
        assertNull(RuleLine.read("  "));
    }

    @Test
    void signsAndBlanksShouldBeFree() {
        assertEquals(rule(">= 80% = 2; 0"), rule("80%=2;0"));
        assertEquals(rule("<= 3 = 2; 0"), rule("≤3=2; 0"));
        assertEquals(Measure.PERCENT_OF_TARGET, rule("80% = 1; 0").measure());
        assertEquals(Direction.AT_MOST, rule("< 5 = 1; 0").direction());
    }

    @Test
    void aRuleShouldBeReadable() {
        assertEquals("≥ 80\u00a0% → 4; ≥ 60\u00a0% → 2; 0", RuleLine.show(RuleLine.read(">= 80% = 4; >= 60% = 2; 0")));
        assertEquals("≤ 0 → 2; ≤ 1 → 1; 0", RuleLine.show(RuleLine.read("<= 0 = 2; <= 1 = 1; 0")));
    }

    @Test
    void whatIsNoRuleShouldBeRefused() {
        for (String line : List.of("many", "80% = 2", ">= = 2; 0", "80% = 2 = 3; 0", "80% 2; 0")) {
            assertThrows(IllegalArgumentException.class, () -> RuleLine.read(line), line);
        }
    }

    @Test
    void targetsShouldDifferByStage() {
        assertEquals("primary:25, 30", RuleLine.write(RuleLine.targets("primary:25，30")));
        assertEquals("", RuleLine.write(RuleLine.targets("")));
        assertThrows(IllegalArgumentException.class, () -> RuleLine.targets("primary:many"));
    }

    @Test
    void aTextShouldKeepItsLanguagesInPlace() {
        LocalizedText books = LocalizedText.of("zh", "藏书").with("ru", "Фонд");
        assertEquals("藏书 / - / Фонд", Lines.cell(books));
        Lines.Row row = Lines.read("1\t藏书 / - / Фонд | x\n\n").get(0);
        assertEquals(books, row.localized(1));
        assertEquals("x", row.text(2));
        assertEquals("", row.text(3));
    }
}
