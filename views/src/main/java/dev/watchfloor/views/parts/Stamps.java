package dev.watchfloor.views.parts;

import dev.watchfloor.views.kit.Kit;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times in table cells, whose zone stands in the column's heading. */
public final class Stamps {
    private final Kit kit;

    public Stamps(Kit kit) {
        this.kit = kit;
    }

    /** {@code 2026-11-23 14:03:27} in the chosen zone; empty for null. */
    public String cell(@Nullable Instant when) {
        return when == null ? "" : kit.times().cell(when);
    }

    /** {@code 23 Nov 14:03:27}: for what is never older than weeks. */
    public String near(Instant when) {
        return kit.times().near(when);
    }

    /** How long ago, never negative. */
    public Duration age(Instant when) {
        Duration age = Duration.between(when, kit.clock().instant());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
