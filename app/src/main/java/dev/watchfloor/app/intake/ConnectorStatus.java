package dev.watchfloor.app.intake;

import dev.watchfloor.app.intake.readonly.ReadOnly;
import dev.watchfloor.app.intake.secrets.SecretReference;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one configured connector is doing now.
 *
 * @param name the operator's name
 * @param type its type
 * @param displayName the product's name
 * @param layer its layer
 * @param icon Feather literal
 * @param settings plain settings; no secrets
 * @param references where secrets are read from that the profile does not hold, by the setting's key
 * @param capabilities what it really offers as configured
 * @param health latest health
 * @param received events stored, or indicators kept, since the console started
 * @param repeated records left out as repetitions since then
 * @param rejected records not understood since then
 * @param lastRejected latest of those, or null
 * @param lastEvent event time of the latest event, of an earlier run of the console too; null when there is none
 * @param eventsPerSecond over the last ten seconds
 * @param nextAttempt when a failed feed is tried again, null while it runs
 * @param measured when latency and clock offset were measured, null before the first check
 * @param feed what else is known of its reading
 */
public record ConnectorStatus(
        String name,
        String type,
        String displayName,
        Layer layer,
        String icon,
        Map<String, String> settings,
        Map<String, SecretReference> references,
        Set<Capability> capabilities,
        Health health,
        long received,
        long repeated,
        long rejected,
        @Nullable RejectedRecord lastRejected,
        @Nullable Instant lastEvent,
        double eventsPerSecond,
        @Nullable Instant nextAttempt,
        @Nullable Instant measured,
        FeedReport feed) {
    public ConnectorStatus {
        settings = Map.copyOf(settings);
        references = Map.copyOf(references);
        capabilities = Set.copyOf(capabilities);
    }

    /** Whether the console never changes anything at the product. */
    public boolean isReadOnly() {
        return Boolean.parseBoolean(settings.get(ReadOnly.KEY));
    }
}
