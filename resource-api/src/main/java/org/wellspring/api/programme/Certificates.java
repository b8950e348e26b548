package org.wellspring.api.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;

/**
 * What somebody can hold in their hands about a designation, and others can verify without asking us: a JSON Web Signature
 * (RFC 7515) with Ed25519 (RFC 8037) over what the register said at one moment.
 */
public interface Certificates {

    /** A longer text is no certificate. */
    int LONGEST = 20_000;

    /**
     * Certifies how a designation stands now. Each call makes a new certificate with its own time of issue.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@link ProgrammeProblem#NOT_CERTIFIED}
     */
    Certificate certify(Id designation);

    /** The public keys of all certificates ever issued, the newest first, as a JWK Set (RFC 7517). */
    KeySet keys();

    /** Whether a text is a certificate of ours: the file, or its compact form as the printed one carries it. */
    Verdict verify(String text);

    enum Outcome {
        GENUINE,
        /** It is no certificate, or not in the very form in which we issue them. */
        UNREADABLE,
        /** It names a key that is not among the published ones. */
        KEY_UNKNOWN,
        /** It is not what was signed. */
        CHANGED,
        /** Its key was given up because somebody else may have it. */
        KEY_DISTRUSTED,
        /** It says that it was issued when its key was not in use. */
        KEY_NOT_IN_USE
    }

    /** @param content what was certified; null unless it is genuine */
    record Verdict(Outcome outcome, @Nullable Content content) {}

    /**
     * @param compact header, content and signature in base64url, divided by dots (RFC 7515 section 7.1)
     * @param file the same as a file: the flattened JSON of section 7.2.2, without a blank anywhere
     */
    record Certificate(String compact, String file, Content content) {}

    /**
     * What is certified, as it was at the time of issue.
     *
     * @param type always {@code designation-certificate}
     * @param issuer who gives the honour
     * @param issued to the second
     * @param designation the register's identifier
     * @param number the register's number
     * @param programme its code
     * @param honour the programme's name
     * @param holder the organisation's name
     * @param subject what exactly is named; empty for the organisation as a whole
     * @param since the first day
     * @param until the first day on which it no longer holds; null without an end
     * @param standing in lower-kebab-case, of those that count
     * @param register where its entry stands; "" where the product was not told its address
     */
    record Content(
            String type,
            LocalizedText issuer,
            Instant issued,
            Id designation,
            String number,
            String programme,
            LocalizedText honour,
            Id organisation,
            LocalizedText holder,
            LocalizedText subject,
            LocalizedText district,
            LocalDate since,
            @Nullable LocalDate until,
            String standing,
            boolean fictional,
            String register) {}

    /** A JWK Set. */
    record KeySet(List<Key> keys) {

        public KeySet {
            keys = List.copyOf(keys);
        }
    }

    /**
     * An Ed25519 public key as a JWK (RFC 8037 section 2), with its dates.
     *
     * @param kty always {@code OKP}
     * @param crv always {@code Ed25519}
     * @param x the key's 32 bytes in base64url
     * @param kid its thumbprint (RFC 7638)
     * @param use always {@code sig}
     * @param alg always {@code EdDSA}
     * @param from when it began to sign
     * @param until when it ended; null for the one that signs now
     * @param distrusted since when nothing that it signed is believed; null when all is well
     */
    record Key(
            String kty,
            String crv,
            String x,
            String kid,
            String use,
            String alg,
            Instant from,
            @Nullable Instant until,
            @Nullable Instant distrusted) {}

    /** @param text at most {@link #LONGEST} characters */
    record Check(String text) {}
}
