package org.wellspring.web.shared.gate;

import jakarta.servlet.http.HttpServletRequest;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/** What an address must be to be looked at: percent signs followed by two hexadecimal digits, and no character NUL. */
final class Address {

    private static final int HEXADECIMAL = 16;

    private Address() {}

    /** Some containers fail on a broken escape, and some databases on NUL; no honest address holds either. */
    static void requireReadable(HttpServletRequest request) {
        String query = request.getQueryString();
        if (!isReadable(request.getRequestURI()) || (query != null && !isReadable(query))) {
            throw new ProblemException(SharedProblem.MALFORMED_REQUEST);
        }
    }

    static boolean isReadable(String text) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit == '\0') {
                return false;
            }
            if (unit == '%') {
                if (index + 2 >= text.length() || octet(text, index) <= 0) {
                    return false;
                }
                index += 2;
            }
        }
        return true;
    }

    /** -1 when the two characters behind the percent sign are no hexadecimal digits. */
    private static int octet(String text, int percent) {
        int high = Character.digit(text.charAt(percent + 1), HEXADECIMAL);
        int low = Character.digit(text.charAt(percent + 2), HEXADECIMAL);
        return high < 0 || low < 0 ? -1 : high * HEXADECIMAL + low;
    }
}
