package dev.watchfloor.app.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with one place for anchors.
 *
 * @param place its name
 * @param entry the newest entry noted there since this console was opened, 0 for none
 * @param time when, null for never
 * @param problem why the last attempt failed, empty when it did not
 */
public record AnchorState(
        String place, long entry, @Nullable Instant time, String problem) {}
