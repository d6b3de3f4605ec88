package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.spi.Secret;
import java.util.Map;

/**
 * A connector as an operator wrote it in a form or on the command line, not yet checked.
 *
 * @param type which product
 * @param name the operator's name for it: 1..40 letters, digits, spaces, dots, dashes
 * @param settings plain settings by key
 * @param secrets secrets by key; when an existing connector is edited, those left out stay as they are
 */
public record ConnectorDraft(String type, String name, Map<String, String> settings, Map<String, Secret> secrets) {
    public ConnectorDraft {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }
}
