package dev.watchfloor.app.rules;

import dev.watchfloor.app.devices.SeenDevice;
import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.rules.typed.DeviceStandings;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How devices stand in the console's own register. A product's own register is not looked at: what it refuses does not come
 * in, and what it does not know most products let in every day.
 */
public final class SeenStandings implements DeviceStandings {
    private static final int MOST = 10_000;

    private final SeenDevices devices;
    private final LiveConnectors connectors;
    /** A second application of a session tells less than its first; the register may not have learned that one yet. */
    private final Map<String, String> first = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    public SeenStandings(SeenDevices devices, LiveConnectors connectors) {
        this.devices = devices;
        this.connectors = connectors;
    }

    @Override
    public synchronized Optional<Standing> of(StoredEvent stored) {
        SecurityEvent event = stored.event();
        String provider = stored.connector();
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

    private boolean isKeptHere(String provider) {
        return connectors
                .find(provider)
                .map(LiveConnectors.Named::connector)
                .filter(connector -> connector.sessions().isPresent())
                .filter(connector -> connector.devices().isEmpty())
                .isPresent();
    }
}
