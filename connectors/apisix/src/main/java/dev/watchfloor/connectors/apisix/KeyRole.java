package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;

/** Whether the Admin API key may change the denylist, found out without changing it. Stateless. */
final class KeyRole {
    static final String CHECK = "Change the denylist";

    private KeyRole() {}

    /** Passed for role admin; a key of role viewer is a warning, because reading is worth something. */
    static SelfCheck check(AdminClient client) throws InterruptedException {
        ObjectNode rule = Json.object().put("id", "watchfloor");
        rule.putObject("plugins");
        try {
            return client.mayWrite(rule)
                    ? SelfCheck.passed(CHECK, "The key has the role admin.")
                    : SelfCheck.warning(
                            CHECK,
                            "The key has the role viewer: the denylist is shown but cannot be changed. Enter a key of"
                                    + " role admin to block from here.");
        } catch (ConnectorException failure) {
            return SelfCheck.failed(CHECK, failure.sentence());
        }
    }
}
