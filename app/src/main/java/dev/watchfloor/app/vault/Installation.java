package dev.watchfloor.app.vault;

/**
 * A workstation that the data key is sealed to.
 *
 * @param fingerprint of the key it signs with
 * @param publicKey X25519 in X.509 form
 */
public record Installation(String fingerprint, byte[] publicKey) {}
