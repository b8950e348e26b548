package org.wellspring.web.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

class FormTest {

    @Test
    void aFindingShouldStandBesideTheFieldItPointsAt() {
        Form form = typed().refused(new ProblemException(
                SharedProblem.INVALID, List.of(Finding.at("/title/zh", SharedProblem.REQUIRED))));
        assertEquals(
                SharedProblem.REQUIRED, form.wrong("title.zh").orElseThrow().problem());
        assertTrue(form.wrong("title").isPresent());
        assertFalse(form.wrong("titles").isPresent());
        assertEquals("Ada", form.value("name"));
    }

    @Test
    void aProblemWithoutFindingsShouldStandBesideTheFieldItCanOnlyBeAbout() {
        Form form = typed().refused(new ProblemException(AccountProblem.PASSWORD_LENGTH, 12, 128), "password");
        assertEquals(List.of(12, 128), form.wrong("password").orElseThrow().arguments());
    }

    @Test
    void secretsShouldNotBeShownAgain() {
        assertEquals("", typed().withoutSecrets().value("password"));
    }

    @ParameterizedTest
    @CsvSource({
        "/resources?x=1, /resources?x=1",
        "//evil.example, /",
        "/\\evil.example, /",
        "https://evil.example, /",
        "javascript:alert(1), /",
        "'', /"
    })
    void onlyPathsOfThisSiteShouldBeGoneTo(String asked, String gone) {
        assertEquals(gone, Redirects.local(asked));
    }

    private static Form typed() {
        var fields = new MultivaluedHashMap<String, String>();
        fields.add("name", "Ada");
        fields.add("password", "a quiet spring");
        return Form.typed(fields);
    }
}
