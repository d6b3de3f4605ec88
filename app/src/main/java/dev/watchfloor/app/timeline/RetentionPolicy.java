package dev.watchfloor.app.timeline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long and how much the store keeps; what passes either bound goes.
 *
 * @param age oldest that is kept, null for any
 * @param bytes most that is kept, null for any amount
 */
public record RetentionPolicy(
        @Nullable Duration age, @Nullable Long bytes) {
    /** Keeps everything. */
    public static final RetentionPolicy OFF = new RetentionPolicy(null, null);

    public boolean isOff() {
        return age == null && bytes == null;
    }
}
