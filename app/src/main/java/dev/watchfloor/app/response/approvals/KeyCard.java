package dev.watchfloor.app.response.approvals;

import dev.watchfloor.app.response.CanonicalJson;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The public half of a profile's key, as it is carried to others. Immutable.
 *
 * @param name whose it says it is; nothing vouches for that but who trusts it
 * @param key X.509 SubjectPublicKeyInfo of an Ed25519 key (RFC 8410) in Base64, 60 characters
 */
public record KeyCard(String name, String key) {
    private static final String ALGORITHM = "Ed25519";
    /** Twelve bytes of header and 32 of key, in Base64. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{59}=");

    private static final int LONGEST_NAME = 200;
    private static final int FINGERPRINT = 32;
    private static final int GROUP = 4;

    /**
     * Checks what came from outside.
     *
     * @throws UnfitApprovalException when it is not an Ed25519 key in its one encoding, or the name is empty or longer
     *     than 200 characters
     */
    public static KeyCard checked(String name, String key) throws UnfitApprovalException {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new UnfitApprovalException("A key needs a name of at most " + LONGEST_NAME + " characters.");
        }
        KeyCard card = new KeyCard(name.strip(), key);
        try {
            if (FORM.matcher(key).matches()) {
                PublicKey read = card.publicKey();
                // Another encoding of the same key would have another fingerprint.
                if (read instanceof EdECPublicKey
                        && Arrays.equals(read.getEncoded(), Base64.getDecoder().decode(key))) {
                    return card;
                }
            }
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            // Said below.
        }
        throw new UnfitApprovalException("It is not a key of this console, or it is damaged. Ask for it anew.");
    }

    /** What two people compare by another way: 128 bits of the key's SHA-256, in eight groups. */
    public String fingerprint() {
        String digits = CanonicalJson.sha256(Base64.getDecoder().decode(key)).substring(0, FINGERPRINT);
        StringBuilder groups = new StringBuilder();
        for (int at = 0; at < digits.length(); at += GROUP) {
            groups.append(at == 0 ? "" : "-").append(digits, at, at + GROUP);
        }
        return groups.toString();
    }

    /** Whether the owner of this key signed exactly these bytes. */
    boolean hasSigned(byte[] content, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(publicKey());
            check.update(content);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
    }
}
