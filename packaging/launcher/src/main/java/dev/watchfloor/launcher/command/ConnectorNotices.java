package dev.watchfloor.launcher.command;

import dev.watchfloor.app.intake.ConnectorDesk;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.connectors.spi.Health;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Says when a connector's health changes and when it rejects records, so that silence means quiet. Thread-safe. */
final class ConnectorNotices implements Runnable {
    private record Told(Health.State state, long rejected) {}

    private final ConnectorDesk connectors;
    private final Consumer<String> lines;
    private final Map<String, Told> told = new HashMap<>();

    ConnectorNotices(ConnectorDesk connectors, Consumer<String> lines) {
        this.connectors = connectors;
        this.lines = lines;
    }

    @Override
    public synchronized void run() {
        for (ConnectorStatus status : connectors.list()) {
            Told before = told.getOrDefault(status.name(), new Told(Health.State.UNKNOWN, 0));
            Told now = new Told(status.health().state(), status.rejected());
            if (now.state() != before.state()) {
                lines.accept("watchfloor: " + status.name() + " is "
                        + now.state().name().toLowerCase(Locale.ROOT) + ". "
                        + status.health().sentence());
            }
            if (now.rejected() > before.rejected() && status.lastRejected() != null) {
                lines.accept("watchfloor: " + status.name() + " rejected " + now.rejected() + " records so far. "
                        + status.lastRejected().reason() + " Sample: "
                        + status.lastRejected().sample());
            }
            told.put(status.name(), now);
        }
    }
}
