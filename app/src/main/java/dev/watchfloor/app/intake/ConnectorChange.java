package dev.watchfloor.app.intake;

import dev.watchfloor.app.audit.Change;
import dev.watchfloor.connectors.spi.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a connector changed, setting by setting. Of secrets only their names, where they are read from, and
 * which are others. Stateless.
 */
final class ConnectorChange {
    private ConnectorChange() {}

    /** @param before null when it is new @param after null when it is gone */
    static Change of(@Nullable ConfiguredConnector before, @Nullable ConfiguredConnector after) {
        return new Change(words(before, null), words(after, before));
    }

    private static String words(@Nullable ConfiguredConnector connector, @Nullable ConfiguredConnector before) {
        if (connector == null) {
            return "";
        }
        List<String> words = new ArrayList<>();
        new TreeMap<>(connector.settings()).forEach((name, value) -> words.add(name + "=" + value));
        new TreeMap<>(connector.references())
                .forEach((name, reference) -> words.add(name + " from " + reference.words()));
        Map<String, Secret> known = before == null ? connector.secrets() : before.secrets();
        new TreeMap<>(connector.secrets())
                .forEach((name, secret) -> words.add(
                        name + (secret.equals(known.get(name)) ? " kept secret" : " kept secret, another one")));
        return words.isEmpty() ? "no settings" : String.join(", ", words);
    }
}
