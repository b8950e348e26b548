package org.wellspring.core.account.credential;

import java.util.Locale;
import java.util.regex.Pattern;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.core.shared.Findings;

/**
 * What passes for an e-mail address: one {@code @}, something before it of at most 64 and a dotted name behind it of at
 * most 255 characters (RFC 5321 section 4.5.3.1), no blanks. Whether it exists only a letter can tell.
 */
public final class EmailAddress {

    private static final int MOST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[^\\s@\"(),:;<>\\[\\\\\\]\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    private EmailAddress() {}

    /** How an address is stored and looked up: nobody remembers its capitals. */
    public static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isValid(String email) {
        int at = email.indexOf('@');
        return email.length() <= MOST
                && FORM.matcher(email).matches()
                && email.indexOf('.', at) > 0
                && !email.contains("..");
    }

    public static void check(Findings findings, String pointer, String email) {
        findings.when(!isValid(email), pointer, AccountProblem.EMAIL_INVALID);
    }
}
