package dev.watchfloor.app.intake;

import java.util.List;

/**
 * Where connectors are kept; secrets are sealed there. Thread-safe. A failing disk surfaces as
 * {@link dev.watchfloor.app.timeline.StoreException}.
 */
public interface ConnectorRepository {

    /** All, by name. A secret that can no longer be unsealed is missing from its connector. */
    List<ConfiguredConnector> all();

    /** Keeps a connector in place of the one with its name, if there is one. The cursor stays. */
    void save(ConfiguredConnector connector);

    /** Forgets a connector with its settings, secrets and cursor. */
    void remove(String name);
}
