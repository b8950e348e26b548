package org.wellspring.core.programme.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Certificates;
import org.wellspring.api.programme.Certificates.Content;
import org.wellspring.api.programme.Certificates.Outcome;
import org.wellspring.api.programme.Certificates.Verdict;
import org.wellspring.core.programme.certificate.SigningKey.Header;
import org.wellspring.core.shared.StoredJson;

/** Says of a text whether it is a certificate of ours, with nothing but the published keys. */
final class Verification {

    static final String TYPE = "designation-certificate";

    /** A certificate may be in the making while its key is replaced. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private Verification() {}

    static Verdict of(String text, List<Certificates.Key> keys) {
        Jws jws = Jws.read(text).orElse(null);
        Header header = jws == null ? null : parsed(jws.plainHeader(), Header.class);
        if (jws == null || header == null || !SigningKey.ALGORITHM.equals(header.alg())) {
            return refused(Outcome.UNREADABLE);
        }
        Optional<Certificates.Key> key =
                keys.stream().filter(one -> one.kid().equals(header.kid())).findFirst();
        return key.map(one -> of(jws, one)).orElseGet(() -> refused(Outcome.KEY_UNKNOWN));
    }

    private static Verdict of(Jws jws, Certificates.Key key) {
        if (!jws.isSignedBy(key.x())) {
            return refused(Outcome.CHANGED);
        }
        if (key.distrusted() != null) {
            return refused(Outcome.KEY_DISTRUSTED);
        }
        Content content = parsed(jws.plainPayload(), Content.class);
        if (content == null || !TYPE.equals(content.type())) {
            return refused(Outcome.UNREADABLE);
        }
        return wasInUse(key, content.issued())
                ? new Verdict(Outcome.GENUINE, content)
                : refused(Outcome.KEY_NOT_IN_USE);
    }

    private static boolean wasInUse(Certificates.Key key, Instant issued) {
        Instant until = key.until();
        return !issued.isBefore(key.from()) && (until == null || !issued.isAfter(until.plus(GRACE)));
    }

    private static Verdict refused(Outcome outcome) {
        return new Verdict(outcome, null);
    }

    /** Null when it is nothing of the kind; what strangers hand in is no fault of ours. */
    private static <T> @Nullable T parsed(Optional<String> json, Class<T> type) {
        Function<String, @Nullable T> reading = text -> {
            try {
                return StoredJson.read(text, type);
            } catch (IllegalStateException foreign) {
                return null;
            }
        };
        return json.map(reading).orElse(null);
    }
}
