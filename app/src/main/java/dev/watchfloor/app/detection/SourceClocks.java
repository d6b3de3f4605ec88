package dev.watchfloor.app.detection;

import java.time.Duration;

/** How the clocks of sources stand against the console's. Thread-safe, and quick: asked for every event. */
@FunctionalInterface
public interface SourceClocks {
    /** All right, or not known. */
    SourceClocks RIGHT = connector -> Duration.ZERO;

    /** How far the connector's clock is ahead, negative when behind, zero when that was not measured. */
    Duration offset(String connector);
}
