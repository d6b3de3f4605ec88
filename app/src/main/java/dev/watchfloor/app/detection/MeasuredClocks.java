package dev.watchfloor.app.detection;

import dev.watchfloor.app.intake.ConnectorStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What the health checks of connectors have measured, looked up anew every few seconds. Thread-safe. */
public final class MeasuredClocks implements SourceClocks {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<? extends Collection<ConnectorStatus>> connectors;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, Map.of());

    private record Known(Instant since, Map<String, Duration> offsets) {}

    public MeasuredClocks(Supplier<? extends Collection<ConnectorStatus>> connectors, Clock clock) {
        this.connectors = connectors;
        this.clock = clock;
    }

    @Override
    public Duration offset(String connector) {
        Instant now = clock.instant();
        Known last = known;
        if (last.since().isBefore(now.minus(FRESH))) {
            last = new Known(now, measured());
            known = last;
        }
        return last.offsets().getOrDefault(connector, Duration.ZERO);
    }

    private Map<String, Duration> measured() {
        Map<String, Duration> offsets = new HashMap<>();
        for (ConnectorStatus status : connectors.get()) {
            Duration offset = status.health().clockOffset();
            if (offset != null) {
                offsets.put(status.name(), offset);
            }
        }
        return offsets;
    }
}
