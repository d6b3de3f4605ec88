package dev.watchfloor.app.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signatures of RFC 8032. Public keys are texts: X.509 SubjectPublicKeyInfo (RFC 8410) in Base64, 60 characters.
 * Stateless.
 */
public final class Ed25519 {
    private static final String ALGORITHM = "Ed25519";
    /** Twelve bytes of header and 32 of key, in Base64. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{59}=");

    private static final int FINGERPRINT = 32;
    private static final int GROUP = 4;

    private Ed25519() {}

    /** A new pair. */
    public static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw noSuchAlgorithm(impossible);
        }
    }

    /** The text of a public key. */
    public static String text(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Whether the text is a public key in its one encoding: another one would have another fingerprint. */
    public static boolean isKey(String text) {
        return FORM.matcher(text).matches()
                && read(text)
                        .filter(key -> key instanceof EdECPublicKey
                                && Arrays.equals(
                                        key.getEncoded(), Base64.getDecoder().decode(text)))
                        .isPresent();
    }

    /** What two people compare by another way: 128 bits of the key's SHA-256, in eight groups of four digits. */
    public static String fingerprint(String key) {
        String digits = Sha256.hex(Base64.getDecoder().decode(key)).substring(0, FINGERPRINT);
        StringBuilder groups = new StringBuilder();
        for (int at = 0; at < digits.length(); at += GROUP) {
            groups.append(at == 0 ? "" : "-").append(digits, at, at + GROUP);
        }
        return groups.toString();
    }

    /** Signature of 64 bytes. */
    public static byte[] sign(PrivateKey key, byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw noSuchAlgorithm(impossible);
        }
    }

    /**
     * Whether the owner of the key signed exactly these bytes.
     *
     * @param signature in Base64; anything may stand there
     */
    public static boolean hasSigned(String key, byte[] content, String signature) {
        try {
            Optional<PublicKey> owner = read(key);
            if (owner.isEmpty()) {
                return false;
            }
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(owner.get());
            check.update(content);
            byte[] bytes = Base64.getDecoder().decode(signature);
            // Base64 has bits to spare at its end, and a signature has one spelling.
            return Base64.getEncoder().encodeToString(bytes).equals(signature) && check.verify(bytes);
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return false;
        }
    }

    private static Optional<PublicKey> read(String text) {
        try {
            return Optional.of(KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text))));
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static IllegalStateException noSuchAlgorithm(GeneralSecurityException cause) {
        return new IllegalStateException("Ed25519 is part of every JDK since 15", cause);
    }
}
