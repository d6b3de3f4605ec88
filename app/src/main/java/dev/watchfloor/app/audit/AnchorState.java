package dev.watchfloor.app.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with one place for anchors.
 *
 * @param place its name
 * @param entry the newest entry noted there as far as this workstation knows: of a syslog server only since the
 *     console was opened; 0 for none
 * @param time when, null for unknown
 * @param problem why the last attempt failed and what to do, in sentences; empty when it did not fail
 */
public record AnchorState(
        String place, long entry, @Nullable Instant time, String problem) {}
