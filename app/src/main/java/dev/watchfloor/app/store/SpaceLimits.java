package dev.watchfloor.app.store;

import java.time.Duration;

/**
 * When the file's dead space is given back, and for how long everybody may wait meanwhile.
 *
 * @param deadBytes no pass before so much is dead, and half as much again as is live
 * @param stepBytes the file is looked at whenever it has grown by this; a look costs some milliseconds
 * @param longestWait for running reads to end; after that the pass is left to the next step
 * @param longestPass of one clean-up; what it does not reach is left to the next one
 */
record SpaceLimits(long deadBytes, long stepBytes, Duration longestWait, Duration longestPass) {
    private static final long MEGABYTE = 1L << 20;

    static final SpaceLimits USUAL =
            new SpaceLimits(256 * MEGABYTE, 32 * MEGABYTE, Duration.ofMillis(500), Duration.ofMillis(750));

    SpaceLimits {
        if (deadBytes < 0 || stepBytes < 1 || longestWait.isNegative() || !longestPass.isPositive()) {
            throw new IllegalArgumentException("limits of nothing");
        }
    }

    /** After a purge an eighth of the dead bytes will do, and a quarter of what is live. */
    boolean isWorthAskedPass(long fileBytes, long liveBytes) {
        return fileBytes - liveBytes > Math.max(deadBytes / 8, liveBytes / 4);
    }

    boolean isWorthAPass(long fileBytes, long liveBytes) {
        return fileBytes - liveBytes > deadBytes + liveBytes / 2;
    }
}
