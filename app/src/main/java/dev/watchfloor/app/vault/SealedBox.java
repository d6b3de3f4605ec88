package dev.watchfloor.app.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.DecapsulateException;
import javax.crypto.KEM;

/**
 * Content that only the holder of a private key can open: X25519 as the key encapsulation of HPKE (RFC 9180,
 * DHKEM(X25519, HKDF-SHA256)) and AES-256-GCM. Says nothing about who sealed it. Stateless.
 */
public final class SealedBox {
    private static final String ALGORITHM = "X25519";
    private static final int ENCAPSULATION_BYTES = 32;

    private SealedBox() {}

    /** A new pair of keys to seal to. */
    public static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw noSuchAlgorithm(impossible);
        }
    }

    /** @param place what the content is for; opening it for another place fails */
    public static byte[] seal(PublicKey to, String place, byte[] content) {
        try {
            KEM.Encapsulated secret =
                    KEM.getInstance("DHKEM").newEncapsulator(to).encapsulate();
            byte[] key = secret.key().getEncoded();
            byte[] sealed = Aead.seal(key, place, content);
            Arrays.fill(key, (byte) 0);
            return ByteBuffer.allocate(ENCAPSULATION_BYTES + sealed.length)
                    .put(secret.encapsulation())
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw noSuchAlgorithm(impossible);
        }
    }

    /** Empty when it was sealed to another key or for another place, or was changed. */
    public static Optional<byte[]> open(PrivateKey key, String place, byte[] sealed) {
        if (sealed.length <= ENCAPSULATION_BYTES) {
            return Optional.empty();
        }
        try {
            byte[] secret = KEM.getInstance("DHKEM")
                    .newDecapsulator(key)
                    .decapsulate(Arrays.copyOf(sealed, ENCAPSULATION_BYTES))
                    .getEncoded();
            Optional<byte[]> content =
                    Aead.open(secret, place, Arrays.copyOfRange(sealed, ENCAPSULATION_BYTES, sealed.length));
            Arrays.fill(secret, (byte) 0);
            return content;
        } catch (DecapsulateException | InvalidKeyException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw noSuchAlgorithm(impossible);
        }
    }

    /** Reads a public key in X.509 form. Empty when it is none. */
    public static Optional<PublicKey> publicKey(byte[] encoded) {
        try {
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException damaged) {
            return Optional.empty();
        }
    }

    /** Reads a private key in PKCS #8 form. Empty when it is none. */
    public static Optional<PrivateKey> privateKey(byte[] encoded) {
        try {
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException damaged) {
            return Optional.empty();
        }
    }

    private static IllegalStateException noSuchAlgorithm(GeneralSecurityException cause) {
        return new IllegalStateException("X25519 and its encapsulation are part of every JDK since 21", cause);
    }
}
