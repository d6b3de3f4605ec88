package dev.watchfloor.app.response.approvals;

import dev.watchfloor.app.crypto.Ed25519;

/**
 * The public half of an operator's key, as it is carried to others. Immutable.
 *
 * @param name whose it says it is; nothing vouches for that but who trusts it
 * @param key X.509 SubjectPublicKeyInfo of an Ed25519 key (RFC 8410) in Base64, 60 characters
 */
public record KeyCard(String name, String key) {
    private static final int LONGEST_NAME = 200;

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
        if (Ed25519.isKey(key)) {
            return new KeyCard(name.strip(), key);
        }
        throw new UnfitApprovalException("It is not a key of this console, or it is damaged. Ask for it anew.");
    }

    /** What two people compare by another way: 128 bits of the key's SHA-256, in eight groups. */
    public String fingerprint() {
        return Ed25519.fingerprint(key);
    }

    /** Whether the owner of this key signed exactly these bytes. */
    boolean hasSigned(byte[] content, String signature) {
        return Ed25519.hasSigned(key, content, signature);
    }
}
