package org.wellspring.web.shared.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proof that a form was written by us for this session: a keyed hash of a fixed word under the session's secret. Every node
 * can compute it, no table holds it, and it ends with the session. Another site can neither read the secret nor guess it.
 */
public final class FormToken {

    /** The form field. */
    public static final String FIELD = "csrf";

    /** The header that scripts send instead. */
    public static final String HEADER = "X-CSRF-Token";

    /** The request attribute in which the gate leaves what it found in that field. */
    public static final String ATTRIBUTE = "org.wellspring.form-token";

    private FormToken() {}

    public static String of(String session) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(session.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] token = mac.doFinal("wellspring form token".getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Compares in constant time. */
    static boolean matches(String session, String given) {
        return MessageDigest.isEqual(
                of(session).getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }
}
