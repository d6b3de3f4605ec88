package dev.watchfloor.connectors.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the user may do more than read. Elasticsearch answers that for each privilege ({@code _has_privileges}, to
 * everybody about themselves); OpenSearch names a user's roles ({@code _plugins/_security/api/account}) and not what they
 * permit. Stateless.
 */
final class WriteRights {
    static final String NAME = "Least privilege";

    /** Roles that OpenSearch brings with it and that may write (security plugin, reserved roles). */
    private static final Set<String> POWERFUL = Set.of(
            "all_access",
            "security_manager",
            "security_rest_api_full_access",
            "manage_snapshots",
            "logstash",
            "own_index");
    /** Those that only read. */
    private static final Set<String> READING = Set.of("readall", "readall_and_monitor");

    private static final List<String> WRITING = List.of("write", "delete_index", "manage");
    private static final int MOST_ROLES = 20;
    private static final int LONGEST_ROLE = 100;

    private WriteRights() {}

    static SelfCheck of(SearchApi api, Dialect dialect, String index) throws InterruptedException {
        try {
            Answer answer = api.ask(
                    switch (dialect) {
                        case OPENSEARCH -> ProductRequest.get("_plugins", "_security", "api", "account");
                        case ELASTICSEARCH ->
                            ProductRequest.post("_security", "user", "_has_privileges")
                                    .json(question(index));
                    });
            // The answer of both to a path that no plugin serves.
            if (!answer.isSuccess() && answer.text().contains("no handler found")) {
                return SelfCheck.warning(
                        NAME,
                        "The server's security plugin is not there or off: whoever reaches it may read and write"
                                + " everything. Switch it on, and give the console a user that may only read the index.");
            }
            JsonNode told = answer.requireSuccess().json();
            return switch (dialect) {
                case OPENSEARCH -> roles(told);
                case ELASTICSEARCH -> privileges(told);
            };
        } catch (ConnectorException refused) {
            return SelfCheck.skipped(NAME, "The server does not tell what this user may do. " + refused.sentence());
        }
    }

    private static SelfCheck roles(JsonNode account) {
        Set<String> roles = new TreeSet<>();
        for (JsonNode role : account.path("roles")) {
            String name = role.asText("").replaceAll("\\p{Cntrl}", "?");
            if (roles.size() < MOST_ROLES && !name.isEmpty()) {
                roles.add(name.length() > LONGEST_ROLE ? name.substring(0, LONGEST_ROLE) + "…" : name);
            }
        }
        Set<String> powerful = new TreeSet<>(roles);
        powerful.retainAll(POWERFUL);
        if (!powerful.isEmpty()) {
            return SelfCheck.warning(
                    NAME,
                    "The user may also write: it has " + named(powerful)
                            + ". Give the console a user whose role only reads the index.");
        }
        if (roles.isEmpty()) {
            return SelfCheck.skipped(NAME, "OpenSearch names no role of this user.");
        }
        return READING.containsAll(roles)
                ? SelfCheck.passed(NAME, "The user has " + named(roles) + ", which only reads.")
                : SelfCheck.skipped(
                        NAME,
                        "The user has " + named(roles)
                                + ". OpenSearch does not tell what a role of your own permits: see"
                                + " that it only reads the index.");
    }

    private static String named(Set<String> roles) {
        return (roles.size() == 1 ? "the role " : "the roles ") + String.join(", ", roles);
    }

    private static SelfCheck privileges(JsonNode told) {
        Set<String> granted = new TreeSet<>();
        told.path("index")
                .forEach(index -> WRITING.forEach(privilege -> {
                    if (index.path(privilege).asBoolean(false)) {
                        granted.add(privilege);
                    }
                }));
        if (!told.path("index").isObject()) {
            return SelfCheck.skipped(NAME, "The server does not tell what this user may do.");
        }
        return granted.isEmpty()
                ? SelfCheck.passed(NAME, "The user may not write to the index.")
                : SelfCheck.warning(
                        NAME,
                        "The user may also " + String.join(", ", granted)
                                + " the index. Give the console a user whose role only reads it.");
    }

    private static ObjectNode question(String index) {
        ObjectNode question = Json.object();
        ObjectNode asked = question.putArray("index").addObject();
        for (String name : index.split(",", -1)) {
            asked.withArrayProperty("names").add(name.strip());
        }
        WRITING.forEach(asked.putArray("privileges")::add);
        return question;
    }
}
