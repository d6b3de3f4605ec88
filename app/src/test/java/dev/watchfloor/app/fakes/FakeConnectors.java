package dev.watchfloor.app.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Connectors that a test puts there. */
public final class FakeConnectors implements LiveConnectors {
    private final Map<String, Named> connectors = new ConcurrentSkipListMap<>();

    public FakeConnectors with(String name, Connector connector) {
        return with(name, connector, "http://192.0.2.200:9180");
    }

    public FakeConnectors with(String name, Connector connector, String url) {
        try {
            List<SettingSpec> specs =
                    List.of(SettingSpec.optional("place", SettingSpec.Kind.TEXT, null, "Place", "Where it is."));
            Settings settings = Settings.of(specs, Map.of("place", url));
            connectors.put(name, new Named(name, "fake", "Fake", Layer.PERIMETER, settings, connector));
            return this;
        } catch (ConnectorException unfit) {
            throw new IllegalArgumentException(unfit);
        }
    }

    public void remove(String name) {
        connectors.remove(name);
    }

    @Override
    public Optional<Named> find(String name) {
        return Optional.ofNullable(connectors.get(name));
    }

    @Override
    public List<Named> all() {
        return List.copyOf(connectors.values());
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return () -> {};
    }
}
