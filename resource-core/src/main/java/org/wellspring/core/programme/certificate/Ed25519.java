package org.wellspring.core.programme.certificate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) of the JDK, its keys as texts. */
final class Ed25519 {

    private static final String NAME = "Ed25519";

    /** What stands before the 32 bytes of every public key in X.509 (RFC 8410 section 4). */
    private static final byte[] BEFORE_PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int PUBLIC_LENGTH = 32;

    private static final int SIGNATURE_LENGTH = 64;

    private Ed25519() {}

    static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw unavailable(missing);
        }
    }

    /** The public key's bytes in base64url, as a JWK has them. */
    static String text(PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] bytes = new byte[PUBLIC_LENGTH];
        System.arraycopy(encoded, encoded.length - PUBLIC_LENGTH, bytes, 0, PUBLIC_LENGTH);
        return Jws.encode(bytes);
    }

    /** RFC 7638 section 3 with the members of RFC 8037 section 2. */
    static String thumbprint(String publicKey) {
        try {
            String members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + publicKey + "\"}";
            return Jws.encode(MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw unavailable(missing);
        }
    }

    /** @param privateKey PKCS #8 in base64 */
    static byte[] sign(String privateKey, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(KeyFactory.getInstance(NAME)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey))));
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("The key that signs certificates cannot be used", wrong);
        }
    }

    /** Whether the holder of the key signed these bytes; a key or signature that is none has not. */
    static boolean isSignedBy(String publicKey, byte[] bytes, byte[] signed) {
        byte[] key = Jws.decode(publicKey).orElseGet(() -> new byte[0]);
        if (key.length != PUBLIC_LENGTH || signed.length != SIGNATURE_LENGTH) {
            return false;
        }
        byte[] encoded = new byte[BEFORE_PUBLIC.length + PUBLIC_LENGTH];
        System.arraycopy(BEFORE_PUBLIC, 0, encoded, 0, BEFORE_PUBLIC.length);
        System.arraycopy(key, 0, encoded, BEFORE_PUBLIC.length, PUBLIC_LENGTH);
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(bytes);
            return signature.verify(signed);
        } catch (SignatureException | InvalidKeyException | InvalidKeySpecException notOne) {
            return false;
        } catch (GeneralSecurityException missing) {
            throw unavailable(missing);
        }
    }

    private static IllegalStateException unavailable(GeneralSecurityException missing) {
        return new IllegalStateException("This Java has no Ed25519 or SHA-256", missing);
    }
}
