package dev.watchfloor.app.intake;

import dev.watchfloor.app.intake.secrets.SecretReference;
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
 * @param secrets secrets that are kept in the profile, by key
 * @param references where the others are, by key; no key is in both maps
 */
public record ConfiguredConnector(
        String name,
        String type,
        String displayName,
        Layer layer,
        Map<String, String> settings,
        Map<String, Secret> secrets,
        Map<String, SecretReference> references) {
    public ConfiguredConnector {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
        references = Map.copyOf(references);
    }

    /** With secrets that are all kept in the profile. */
    public ConfiguredConnector(
            String name,
            String type,
            String displayName,
            Layer layer,
            Map<String, String> settings,
            Map<String, Secret> secrets) {
        this(name, type, displayName, layer, settings, secrets, Map.of());
    }

    /** Says neither settings nor secrets. */
    @Override
    public String toString() {
        return "ConfiguredConnector[" + name + ", " + type + "]";
    }
}
