package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Secret;
import java.util.Map;

/**
 * A connector as it is kept.
 *
 * @param name the operator's name, unique
 * @param type its type, perhaps no longer installed
 * @param displayName the product's name when it was added
 * @param layer the product's layer when it was added
 * @param settings plain settings by key
 * @param secrets secrets by key
 */
public record ConfiguredConnector(
        String name,
        String type,
        String displayName,
        Layer layer,
        Map<String, String> settings,
        Map<String, Secret> secrets) {
    public ConfiguredConnector {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    /** Says neither settings nor secrets. */
    @Override
    public String toString() {
        return "ConfiguredConnector[" + name + ", " + type + "]";
    }
}
