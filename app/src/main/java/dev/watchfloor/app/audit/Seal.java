package dev.watchfloor.app.audit;

/**
 * What holds an entry in its place.
 *
 * @param previous {@link AuditEntry#hash} of the entry before; for the first signed entry the SHA-256 over the encodings
 *     of all entries before the chain, one after the other (of nothing when there are none)
 * @param hash SHA-256 of {@link AuditEncoding#of} in lower-case hexadecimal
 * @param key the signer's public key: X.509 SubjectPublicKeyInfo of an Ed25519 key in Base64
 * @param signature Ed25519 signature over the encoding itself, in Base64
 */
public record Seal(String previous, String hash, String key, String signature) {
    /** That of entries that were written before there was a chain. */
    public static final Seal NONE = new Seal("", "", "", "");

    /** Whether there is one, be it right or wrong. */
    public boolean isPresent() {
        return !equals(NONE);
    }
}
