package dev.watchfloor.app.intake;

import dev.watchfloor.app.intake.secrets.SecretReference;
import dev.watchfloor.connectors.spi.Secret;
import java.util.Map;

/**
 * A connector as an operator wrote it in a form or on the command line, not yet checked.
 *
 * @param type which product
 * @param name the operator's name for it: 1..40 letters, digits, spaces, dots, dashes
 * @param settings plain settings by key
 * @param secrets secrets to be kept in the profile, by key; when an existing connector is edited, those that are in
 *     neither map stay as they are
 * @param references by key, where secrets are that are read each time the connector starts; no key is in both maps
 */
public record ConnectorDraft(
        String type,
        String name,
        Map<String, String> settings,
        Map<String, Secret> secrets,
        Map<String, SecretReference> references) {
    public ConnectorDraft {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
        references = Map.copyOf(references);
    }

    /** With secrets that are all kept in the profile. */
    public ConnectorDraft(String type, String name, Map<String, String> settings, Map<String, Secret> secrets) {
        this(type, name, settings, secrets, Map.of());
    }
}
