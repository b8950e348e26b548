package org.wellspring.core.programme.certificate;

import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Certificates;
import org.wellspring.core.shared.StoredJson;

/**
 * A key that signs certificates, or once did.
 *
 * @param privateKey PKCS #8 in base64; null once it signs no more
 */
record SigningKey(
        String publicKey,
        @Nullable String privateKey,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant distrusted) {

    static final String ALGORITHM = "EdDSA";

    private static final String TYPE = "wellspring-certificate+jws";

    /** What stands before every signed content (RFC 7515 section 4). */
    record Header(String alg, String kid, String typ) {}

    static SigningKey made(Instant now) {
        KeyPair pair = Ed25519.generate();
        return new SigningKey(
                Ed25519.text(pair.getPublic()),
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
                now,
                null,
                null);
    }

    String kid() {
        return Ed25519.thumbprint(publicKey);
    }

    Jws sign(String content) {
        if (privateKey == null) {
            throw new IllegalStateException("The key " + kid() + " signs no more");
        }
        return Jws.signed(StoredJson.write(new Header(ALGORITHM, kid(), TYPE)), content, privateKey);
    }

    Certificates.Key published() {
        return new Certificates.Key("OKP", "Ed25519", publicKey, kid(), "sig", ALGORITHM, from, until, distrusted);
    }
}
