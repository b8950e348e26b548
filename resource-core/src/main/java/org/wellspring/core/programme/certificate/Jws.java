package org.wellspring.core.programme.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wellspring.api.programme.Certificates;

/**
 * A JSON Web Signature (RFC 7515) in the two forms in which we issue it. There is exactly one way to write each, so that no byte
 * can be changed without being noticed: not a blank, not the spare bits of base64url.
 */
record Jws(String header, String payload, String signature) {

    private static final Pattern COMPACT = Pattern.compile("([\\w-]+)\\.([\\w-]+)\\.([\\w-]{86})");

    private static final Pattern FILE =
            Pattern.compile("\\{\"payload\":\"([\\w-]+)\",\"protected\":\"([\\w-]+)\",\"signature\":\"([\\w-]{86})\"}");

    /** @param header as JSON @param content as JSON */
    static Jws signed(String header, String content, String privateKey) {
        String head = encode(header.getBytes(StandardCharsets.UTF_8));
        String payload = encode(content.getBytes(StandardCharsets.UTF_8));
        return new Jws(head, payload, encode(Ed25519.sign(privateKey, signedBytes(head, payload))));
    }

    /** Empty when it is in neither form. Blanks around it are no part of it. */
    static Optional<Jws> read(String text) {
        String bare = text.length() > Certificates.LONGEST ? "" : text.strip();
        Matcher file = FILE.matcher(bare);
        if (file.matches()) {
            return Optional.of(new Jws(file.group(2), file.group(1), file.group(3)));
        }
        Matcher compact = COMPACT.matcher(bare);
        return compact.matches()
                ? Optional.of(new Jws(compact.group(1), compact.group(2), compact.group(3)))
                : Optional.empty();
    }

    boolean isSignedBy(String publicKey) {
        return decode(signature)
                .filter(signed -> Ed25519.isSignedBy(publicKey, signedBytes(header, payload), signed))
                .isPresent();
    }

    String compact() {
        return header + "." + payload + "." + signature;
    }

    String file() {
        return "{\"payload\":\"" + payload + "\",\"protected\":\"" + header + "\",\"signature\":\"" + signature + "\"}";
    }

    /** As JSON; empty when it is no base64url. */
    Optional<String> plainHeader() {
        return decode(header).map(Jws::text);
    }

    /** As JSON; empty when it is no base64url. */
    Optional<String> plainPayload() {
        return decode(payload).map(Jws::text);
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty unless it is what {@link #encode} would have written. */
    static Optional<byte[]> decode(String text) {
        try {
            return Stream.of(Base64.getUrlDecoder().decode(text))
                    .filter(bytes -> encode(bytes).equals(text))
                    .findFirst();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** RFC 7515 section 5.1, step 5. */
    private static byte[] signedBytes(String header, String payload) {
        return (header + "." + payload).getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
