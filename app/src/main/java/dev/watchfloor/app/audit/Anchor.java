package dev.watchfloor.app.audit;

import dev.watchfloor.app.crypto.Ed25519;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * A note outside the profile that the audit had come to this entry. Who holds one can tell whether the audit was cut off
 * before it or written anew. Its signature is Ed25519 over the line {@code watchfloor audit anchor 1}, a line feed, and
 * the netstrings of profile, entry, hash, time and key, as {@link AuditEncoding} writes them.
 *
 * @param profile identity of the profile
 * @param entry number of the entry
 * @param hash of that entry
 * @param time when it was noted, by the console's clock
 * @param key who noted it
 * @param signature in Base64
 */
public record Anchor(String profile, long entry, String hash, Instant time, String key, String signature) {
    private static final String KIND = "watchfloor audit anchor 1\n";

    /** Notes the entry now. */
    public static Anchor of(String profile, AuditEntry entry, Instant time, AuditSigner signer) {
        Anchor unsigned = new Anchor(profile, entry.number(), entry.hash(), time, signer.publicKey(), "");
        String signature = Base64.getEncoder().encodeToString(signer.sign(unsigned.encoding()));
        return new Anchor(profile, entry.number(), entry.hash(), time, signer.publicKey(), signature);
    }

    /** Whether the owner of its key wrote exactly this. */
    public boolean isGenuine() {
        return Ed25519.hasSigned(key, encoding(), signature);
    }

    /**
     * One line of text that fits a QR code and a printed page: six words with a space between them, after the word
     * {@code WATCHFLOOR-AUDIT-1}: profile, entry, hash, time, key, signature.
     */
    public String line() {
        return String.join(
                " ", AnchorLine.MARK, profile, String.valueOf(entry), hash, AuditEncoding.time(time), key, signature);
    }

    private byte[] encoding() {
        return AuditEncoding.netstrings(
                KIND, List.of(profile, String.valueOf(entry), hash, AuditEncoding.time(time), key));
    }
}
