package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Baselines;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Instant;

/**
 * An event that a rule is asked about, with what is known before it.
 *
 * @param baselines as they were before this event
 */
public record Occasion(
        StoredEvent stored, Baselines baselines, Denylist denylist, DeviceStandings devices, Preferences preferences) {

    SecurityEvent event() {
        return stored.event();
    }

    Instant time() {
        return stored.event().time();
    }
}
