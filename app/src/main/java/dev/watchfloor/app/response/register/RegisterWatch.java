package dev.watchfloor.app.response.register;

import dev.watchfloor.app.response.DeviceQueue;
import dev.watchfloor.app.work.Recurring;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the registers of devices now and then, reading only, so that rules know how a device stands when it signs in and
 * nobody has the screen open. Works between {@link #start} and {@link #close}. Thread-safe.
 */
public final class RegisterWatch implements AutoCloseable {
    /** Registers change by people's hands, and each look reads all of a register, page by page. */
    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final RegisteredConnectors connectors;
    private final DeviceQueue queue;
    private @Nullable Recurring running;

    public RegisterWatch(RegisteredConnectors connectors, DeviceQueue queue) {
        this.connectors = connectors;
        this.queue = queue;
    }

    public synchronized void start() {
        if (running == null) {
            running = Recurring.start("device-registers", this::look, PERIOD);
        }
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /** One look; only where a product tells both who signs in and which devices it knows. */
    void look() throws InterruptedException {
        boolean isAny = connectors.all().stream()
                .map(named -> named.connector())
                .anyMatch(connector -> connector.sessions().isPresent()
                        && connector.devices().isPresent()
                        && !RegisteredConnectors.isOwn(connector));
        if (isAny) {
            queue.look();
        }
    }
}
