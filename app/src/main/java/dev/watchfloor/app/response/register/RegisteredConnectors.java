package dev.watchfloor.app.response.register;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.connectors.spi.Connector;
import java.util.List;
import java.util.Optional;

/**
 * The running connectors, where each identity provider keeps a register of devices: its own, or the console's. Whoever acts
 * need not know which. Thread-safe.
 */
public final class RegisteredConnectors implements LiveConnectors {
    private final LiveConnectors real;
    private final SeenDevices devices;

    public RegisteredConnectors(LiveConnectors real, SeenDevices devices) {
        this.real = real;
        this.devices = devices;
    }

    /** Whether the console keeps the register of this connector's devices, because nobody else does. */
    static boolean isOwn(Connector connector) {
        return connector instanceof RegisteredConnector;
    }

    @Override
    public Optional<Named> find(String name) {
        return real.find(name).map(this::registered);
    }

    @Override
    public List<Named> all() {
        return real.all().stream().map(this::registered).toList();
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return real.subscribe(listener);
    }

    private Named registered(Named named) {
        Connector connector = named.connector();
        return connector.sessions().isEmpty() || connector.devices().isPresent()
                ? named
                : new Named(
                        named.name(),
                        named.type(),
                        named.displayName(),
                        named.layer(),
                        named.settings(),
                        new RegisteredConnector(
                                connector, new OwnRegister(named.name(), named.displayName(), devices)));
    }
}
