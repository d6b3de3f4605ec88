package dev.watchfloor.app.vault;

/**
 * What the printed recovery code opens, at any workstation.
 *
 * @param salt of the code
 * @param publicKey X25519 in X.509 form
 * @param sealedPrivate its private half, sealed with the code's key
 * @param sealedKey the data key, sealed to the public half
 */
public record Recovery(byte[] salt, byte[] publicKey, byte[] sealedPrivate, byte[] sealedKey) {}
