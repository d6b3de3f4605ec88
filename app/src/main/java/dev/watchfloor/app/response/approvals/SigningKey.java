package dev.watchfloor.app.response.approvals;

import dev.watchfloor.connectors.spi.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** What an operator signs with. Its private half is shown to nobody and read only by the store, which seals it. Immutable. */
public final class SigningKey {
    private static final String ALGORITHM = "Ed25519";

    private final KeyCard card;
    private final PrivateKey secret;

    private SigningKey(KeyCard card, PrivateKey secret) {
        this.card = card;
        this.secret = secret;
    }

    /** A new one. @param name whose */
    public static SigningKey make(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            String shared = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
            return new SigningKey(new KeyCard(name, shared), pair.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw noSuchAlgorithm(impossible);
        }
    }

    /**
     * One that was kept.
     *
     * @param secret what {@link #secret()} was
     * @throws UnfitApprovalException when the two halves are damaged or do not belong together
     */
    public static SigningKey of(KeyCard card, Secret secret) throws UnfitApprovalException {
        try {
            byte[] encoded = Base64.getDecoder().decode(secret.reveal());
            SigningKey key = new SigningKey(
                    card, KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
            byte[] probe = {1};
            if (card.hasSigned(probe, key.sign(probe))) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            // Said below.
        }
        throw new UnfitApprovalException("The profile's signing key is damaged.");
    }

    /** The public half. */
    public KeyCard card() {
        return card;
    }

    /** The private half in PKCS #8 and Base64, for the store to seal. */
    public Secret secret() {
        return new Secret(Base64.getEncoder().encodeToString(secret.getEncoded()));
    }

    /** Signature of 64 bytes in Base64. */
    String sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(content);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw noSuchAlgorithm(impossible);
        }
    }

    @Override
    public String toString() {
        return "SigningKey of " + card.name() + ", " + card.fingerprint();
    }

    private static IllegalStateException noSuchAlgorithm(GeneralSecurityException cause) {
        return new IllegalStateException("Ed25519 is part of every JDK since 15", cause);
    }
}
