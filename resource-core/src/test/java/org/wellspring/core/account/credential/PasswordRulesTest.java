package org.wellspring.core.account.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.core.shared.Findings;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password12345!",
                "P@ssw0rd!2026",
                "passwordpassword",
                "administrator",
                "123456789012",
                "abcdefghijklm",
                "qwertyuiopasdf",
                "йцукенгшщзхъ",
                "aaaaaaaaaaaaaa",
                "abcabcabcabc",
                "ada@school.example",
                "Ada Lovelace King",
                "ada.lovelace1815",
                "wellspring2026"
            })
    void guessablePasswordsShouldBeRefused(String password) {
        String email = password.startsWith("ada.") ? "ada.lovelace@school.example" : "ada@school.example";
        assertTrue(PasswordRules.isGuessable(password, email, "Ada Lovelace King"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "白日依山尽黄河入海流欲穷千里目",
                "мороз и солнце",
                "t7-Kq!m2 zP0",
                "sunflower opens at noon"
            })
    void goodPasswordsShouldPassWithoutAnyMixtureOfCharacters(String password) {
        assertFalse(PasswordRules.isGuessable(password, "ada@school.example", "Ada Lovelace"));
    }

    @Test
    void lengthShouldBeCountedInCharactersNotBytes() {
        assertEquals(AccountProblem.PASSWORD_LENGTH, problemWith("elevenchars"));
        assertEquals(AccountProblem.PASSWORD_LENGTH, problemWith("白日依山尽黄河入海流欲"));
        assertEquals(AccountProblem.PASSWORD_LENGTH, problemWith("x y".repeat(43)));
        assertTrue(check("𝒜 𝒷𝒸𝒹 ℯ𝒻ℊ𝒽 𝒾𝒿").all().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@school.example",
                "ada@",
                "ada@school",
                "a da@school.example",
                "ada@school..example",
                "ada@school.example\n",
                "a@b@c.example",
                "ada@.example",
                "<ada@school.example>"
            })
    void whatIsNoAddressShouldBeRefused(String email) {
        assertFalse(EmailAddress.isValid(email));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@school.example", "a.b+c@mail.school.example", "учитель@школа.рф", "老师@学校.中国"})
    void addressesOfAnyScriptShouldPass(String email) {
        assertTrue(EmailAddress.isValid(email));
    }

    private static Object problemWith(String password) {
        return check(password).all().get(0).problem();
    }

    private static Findings check(String password) {
        var findings = new Findings();
        PasswordRules.check(findings, "/password", new PasswordRules.Wish(password, "ada@school.example", "Ada"));
        return findings;
    }
}
