package org.wellspring.core.account.credential;

import java.util.Locale;
import java.util.Set;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Accounts;
import org.wellspring.core.shared.Findings;

/**
 * What a password must not be (NIST SP 800-63B section 5.1.1.2): too short, too long, the person's own name or address, a
 * run along the keyboard, a repetition, or one of the most used words with digits around it. Asks for no mixture of
 * character classes.
 */
public final class PasswordRules {

    private static final int LONGEST_REPEATED = 4;

    private static final Set<String> MOST_USED = Set.of(
            "abc",
            "admin",
            "administrator",
            "asdf",
            "asdfgh",
            "asdfghjkl",
            "baseball",
            "changeme",
            "dragon",
            "football",
            "guest",
            "hello",
            "iloveyou",
            "letmein",
            "login",
            "love",
            "master",
            "michael",
            "monkey",
            "mypassword",
            "newpassword",
            "pass",
            "passw",
            "password",
            "passwort",
            "princess",
            "qazwsx",
            "qwer",
            "qwerty",
            "qwertyuiop",
            "root",
            "school",
            "secret",
            "shadow",
            "student",
            "sunshine",
            "superman",
            "teacher",
            "temp",
            "test",
            "user",
            "welcome",
            "wellspring",
            "woaini",
            "zxcvbnm",
            "пароль",
            "йцукен",
            "учитель",
            "привет");

    private static final String RUNS = "abcdefghijklmnopqrstuvwxyz 01234567890123456789 98765432109876543210 "
            + "zyxwvutsrqponmlkjihgfedcba qwertyuiopasdfghjklzxcvbnm 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik "
            + "йцукенгшщзхъфывапролджэячсмитьбю";

    private PasswordRules() {}

    /** A password, and the person who wants it. */
    public record Wish(String password, String email, String name) {}

    /** @param pointer where the password stands in the request */
    public static void check(Findings findings, String pointer, Wish wish) {
        String password = wish.password();
        int length = password.codePointCount(0, password.length());
        if (length < Accounts.PASSWORD_LEAST || length > Accounts.PASSWORD_MOST) {
            findings.add(pointer, AccountProblem.PASSWORD_LENGTH, Accounts.PASSWORD_LEAST, Accounts.PASSWORD_MOST);
        } else if (isGuessable(password, wish.email(), wish.name())) {
            findings.add(pointer, AccountProblem.PASSWORD_GUESSABLE);
        }
    }

    static boolean isGuessable(String password, String email, String name) {
        String plain = plain(password);
        return plain.equals(plain(email))
                || plain.equals(plain(name))
                || stem(plain).equals(stem(plain(email.substring(0, Math.max(0, email.indexOf('@'))))))
                || MOST_USED.contains(stem(plain))
                || isRepetition(plain)
                || RUNS.contains(plain);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    /** Without digits and punctuation around it, the usual replacements undone, and said once: {@code P4ssw0rd!2024}. */
    private static String stem(String plain) {
        String letters = plain.replaceAll("^[^\\p{L}@$]+|[^\\p{L}@$]+$", "")
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's');
        int half = letters.length() / 2;
        return half > 0 && letters.equals(letters.substring(0, half).repeat(2)) ? letters.substring(0, half) : letters;
    }

    private static boolean isRepetition(String plain) {
        for (int unit = 1; unit <= LONGEST_REPEATED; unit++) {
            String repeated = plain.substring(0, Math.min(unit, plain.length())).repeat(plain.length() / unit + 1);
            if (repeated.startsWith(plain)) {
                return true;
            }
        }
        return false;
    }
}
