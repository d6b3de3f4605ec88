package dev.watchfloor.app.audit;

import java.util.Optional;
import java.util.Set;

/**
 * What a look at the audit found.
 *
 * @param entries how many were looked at, those without a signature among them
 * @param unsigned how many of them, at the beginning, are from before there was a chain; the first signed entry holds
 *     them together by their SHA-256, but nothing says who wrote them
 * @param last number of the last entry that is as it was written, 0 when there is none
 * @param hash of that entry, empty when there is none
 * @param anchors how many notes from outside were compared
 * @param anchored the newest entry that a note from outside agrees with, 0 when there is none: up to there, cutting off
 *     and rewriting would be seen
 * @param keys who signed
 * @param bad the first record that is not as it was written
 */
public record AuditVerification(
        long entries,
        long unsigned,
        long last,
        String hash,
        int anchors,
        long anchored,
        Set<String> keys,
        Optional<Finding> bad) {
    public AuditVerification {
        keys = Set.copyOf(keys);
    }

    /** Whether every entry is as it was written. */
    public boolean isWhole() {
        return bad.isEmpty();
    }
}
