package org.wellspring.core.content.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wellspring.api.content.Digest;
import org.wellspring.api.content.Digest.Algorithm;

/** Digests of bytes that pass once: SHA-256, which every file is known by, and what else its sender announced. */
final class Digesting {

    private final Map<Algorithm, MessageDigest> digests = new EnumMap<>(Algorithm.class);

    Digesting(List<Digest> announced) {
        digests.put(Algorithm.SHA_256, digest(Algorithm.SHA_256));
        announced.forEach(given -> digests.computeIfAbsent(given.algorithm(), Digesting::digest));
    }

    void update(byte[] buffer, int count) {
        digests.values().forEach(digest -> digest.update(buffer, 0, count));
    }

    /** Each in lower-case hexadecimal digits; nothing more may follow. */
    Map<Algorithm, String> finish() {
        Map<Algorithm, String> computed = new EnumMap<>(Algorithm.class);
        digests.forEach(
                (algorithm, digest) -> computed.put(algorithm, HexFormat.of().formatHex(digest.digest())));
        return computed;
    }

    private static MessageDigest digest(Algorithm algorithm) {
        try {
            return MessageDigest.getInstance(algorithm.token().toUpperCase(Locale.ROOT));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
