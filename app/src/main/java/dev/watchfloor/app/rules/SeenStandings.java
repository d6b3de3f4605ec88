package dev.watchfloor.app.rules;

import dev.watchfloor.app.devices.DeviceClaims;
import dev.watchfloor.app.devices.ProductRegisters;
import dev.watchfloor.app.devices.SeenDevice;
import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.rules.typed.DeviceStandings;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Device;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How devices stand: in the console's own register, and where the product keeps one, in that as far as the console has
 * looked at it. Of a sign-in there that names no device, or one that the register was not seen to have, nothing is known.
 */
public final class SeenStandings implements DeviceStandings {
    private static final int MOST = 10_000;

    private final SeenDevices devices;
    private final LiveConnectors connectors;
    private final ProductRegisters registers;
    /** A second application of a session tells less than its first; the register may not have learned that one yet. */
    private final Map<String, String> first = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    public SeenStandings(SeenDevices devices, LiveConnectors connectors, ProductRegisters registers) {
        this.devices = devices;
        this.connectors = connectors;
        this.registers = registers;
    }

    @Override
    public synchronized Optional<Standing> of(StoredEvent stored) {
        SecurityEvent event = stored.event();
        String provider = stored.connector();
        if (registers.isKept(provider)) {
            return ofProduct(provider, event);
        }
        Optional<SeenDevices.Named> named = isKeptHere(provider) ? devices.named(provider, event) : Optional.empty();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        SeenDevices.Named device = named.get();
        if (event.session() != null) {
            String session = provider + "\n" + event.session();
            String id = first.putIfAbsent(session, device.id());
            if (id != null && !id.equals(device.id())) {
                device = devices.find(provider, id)
                        .map(seen -> new SeenDevices.Named(seen.id(), seen.name()))
                        .orElse(device);
            }
        }
        Instant time = event.time();
        Decided decision = devices.find(provider, device.id())
                .map(SeenDevice::decision)
                .map(made -> switch (made.at(time)) {
                    case APPROVED -> Decided.APPROVED;
                    case BLOCKED -> Decided.BLOCKED;
                    case PENDING, UNKNOWN -> Decided.NOTHING;
                })
                .orElse(Decided.NOTHING);
        return Optional.of(new Standing(device.name(), decision, devices.isInUse(provider, time)));
    }

    private Optional<Standing> ofProduct(String provider, SecurityEvent event) {
        String device = event.device();
        Optional<Device.State> state = device == null ? Optional.empty() : registers.at(provider, device, event.time());
        if (device == null || state.isEmpty()) {
            return Optional.empty();
        }
        return switch (state.get()) {
            case BLOCKED -> Optional.of(new Standing(device, Decided.BLOCKED, true));
            case PENDING -> Optional.of(new Standing(device, Decided.NOTHING, registers.isInUse(provider)));
            case APPROVED ->
                Optional.of(
                        new Standing(device, DeviceClaims.isNobodys(event) ? Decided.NOTHING : Decided.APPROVED, true));
            case UNKNOWN -> Optional.empty();
        };
    }

    private boolean isKeptHere(String provider) {
        return connectors
                .find(provider)
                .map(LiveConnectors.Named::connector)
                .filter(connector -> connector.sessions().isPresent())
                .filter(connector -> connector.devices().isEmpty())
                .isPresent();
    }
}
