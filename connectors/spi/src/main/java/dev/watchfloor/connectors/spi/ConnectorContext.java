package dev.watchfloor.connectors.spi;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the console lends to a connector. A connector takes time, secrets and its name from here and from nowhere else,
 * so that tests can hold them.
 *
 * @param name the operator's name of this connector, unique, used in logs
 * @param clock the console's clock
 * @param secrets looks a secret up by the setting's key at the time it is needed; empty when none was given
 */
public record ConnectorContext(String name, Clock clock, Function<String, Optional<Secret>> secrets) {

    /** The secret for the setting {@code key}, or empty. */
    public Optional<Secret> secret(String key) {
        return secrets.apply(key);
    }

    /** @throws ConnectorException MISCONFIGURED when it was not given */
    public Secret requireSecret(String key, String label) throws ConnectorException {
        return secret(key)
                .orElseThrow(() -> new ConnectorException(
                        ConnectorException.Category.MISCONFIGURED,
                        label + " is missing. Edit the connector and enter it again."));
    }

    @Override
    public String toString() {
        return "ConnectorContext[" + name + "]";
    }
}
