package org.wellspring.api.content;

/**
 * A digest of a file's bytes.
 *
 * @param hex of the digest, two hexadecimal digits a byte
 */
public record Digest(Algorithm algorithm, String hex) {

    /** Those of RFC 9530 section 5 that stand up to an attacker. */
    public enum Algorithm {
        SHA_256("sha-256", 32),
        SHA_512("sha-512", 64);

        private final String token;
        private final int bytes;

        Algorithm(String token, int bytes) {
            this.token = token;
            this.bytes = bytes;
        }

        /** The name in digest headers; in other letter case, the one that {@code java.security} knows. */
        public String token() {
            return token;
        }

        /** How many bytes a digest has. */
        public int bytes() {
            return bytes;
        }
    }
}
