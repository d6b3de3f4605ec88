package dev.watchfloor.app.operators.factors;

/**
 * What came back from a security key, unchecked. The arrays are not copied: an answer is checked once and dropped.
 *
 * @param clientData the JSON that was signed in the end, as the device's side composed it (WebAuthn, section 5.8.1)
 * @param authenticatorData as WebAuthn, section 6.1, lays it out
 * @param signature empty where a credential was made: attestation is not asked for
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeyAnswer(byte[] clientData, byte[] authenticatorData, byte[] signature) {}
