package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.rigs.apisix.ApisixRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Makes connectors and global rules for tests. */
final class ApisixFixture {
    static final String LOG_TOKEN = "log-token-4711";

    private ApisixFixture() {}

    static Connector connector(Map<String, String> settings, String adminKey) throws ConnectorException {
        ApisixConnectorFactory factory = new ApisixConnectorFactory();
        Map<String, String> secrets = Map.of("admin-key", adminKey, "log-token", LOG_TOKEN);
        return factory.create(
                Settings.of(factory.settings(), settings),
                new ConnectorContext(
                        "gateway",
                        Clock.systemUTC(),
                        key -> Optional.ofNullable(secrets.get(key)).map(Secret::new)));
    }

    static Connector connector(ApisixRig rig) throws ConnectorException {
        return connector(Map.of("admin-url", rig.adminUrl().toString()), rig.adminKey());
    }

    static ObjectNode rule(String... blacklist) {
        ObjectNode rule = Json.object();
        ArrayNode list = rule.putObject("plugins").putObject("ip-restriction").putArray("blacklist");
        Arrays.stream(blacklist).forEach(list::add);
        return rule;
    }

    /** Another administrator's change of our rule, past the connector. */
    static void changeList(ApisixRig rig, String id, String entry, boolean add) {
        ObjectNode rule =
                rig.globalRule(id).map(found -> (ObjectNode) found.deepCopy()).orElseGet(() -> rule());
        JsonNode before =
                rule.withObjectProperty("plugins").path("ip-restriction").path("blacklist");
        ArrayNode after = rule.withObjectProperty("plugins")
                .withObjectProperty("ip-restriction")
                .putArray("blacklist");
        before.forEach(item -> {
            if (add || !item.asText().equals(entry)) {
                after.add(item.asText());
            }
        });
        if (add) {
            after.add(entry);
        }
        if (after.isEmpty()) {
            rule.withObjectProperty("plugins").remove("ip-restriction");
        }
        rig.putGlobalRule(id, rule);
    }
}
