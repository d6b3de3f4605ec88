package dev.watchfloor.app.vault;

/**
 * One operator's way in: what only their password opens.
 *
 * @param operator id, never used again for somebody else
 * @param name they sign in with
 * @param cost of one try of the password
 * @param salt of the password
 * @param publicKey X25519 in X.509 form
 * @param sealed the private key and the second factors, sealed with the password's key
 */
public record Slot(String operator, String name, KdfCost cost, byte[] salt, byte[] publicKey, byte[] sealed) {
    String place(String profile) {
        return "slot " + profile + " " + operator;
    }
}
