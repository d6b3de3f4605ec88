package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the plugin ip-restriction refuses, in its words (recorded from 3.18.0). Stateless. */
final class IpRestrictionSchema {
    private static final String OCTET = "([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern V4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET + "(/([12]?[0-9]|3[0-2]))?");
    private static final Pattern V6 =
            Pattern.compile("([a-fA-F0-9]{0,4}:){1,8}(:[a-fA-F0-9]{0,4}){0,8}([a-fA-F0-9]{0,4})?/[0-9]{1,3}");

    private IpRestrictionSchema() {}

    static Optional<String> problem(JsonNode plugin, ApisixRig.Version version) {
        boolean black = plugin.has("blacklist");
        boolean white = plugin.has("whitelist");
        for (String list : List.of("blacklist", "whitelist")) {
            if (plugin.has(list)) {
                Optional<String> problem = list(list, plugin.get(list));
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        if (black == white) {
            return Optional.of(
                    "value should match only one schema, but matches " + (black ? "both schemas 1 and 2" : "none"));
        }
        if (plugin.has("_meta") && !plugin.get("_meta").isObject()) {
            return Optional.of("property \"_meta\" validation failed: wrong type: expected object, got userdata");
        }
        int code = plugin.path("response_code").asInt(403);
        if (version == ApisixRig.Version.V3_18 && code > 404) {
            return Optional.of("property \"response_code\" validation failed: expected " + code + " to be at most 404");
        }
        int message = plugin.path("message").asText("-").length();
        return message < 1 || message > 1024
                ? Optional.of("property \"message\" validation failed: string too "
                        + (message < 1 ? "short, expected at least 1" : "long, expected at most 1024"))
                : Optional.empty();
    }

    private static Optional<String> list(String name, JsonNode list) {
        String prefix = "property \"" + name + "\" validation failed: ";
        if (!list.isArray()) {
            return Optional.of(prefix + "wrong type: expected array, got table");
        }
        if (list.isEmpty()) {
            return Optional.of(prefix + "expect array to have at least 1 items");
        }
        for (int index = 0; index < list.size(); index++) {
            String item = list.get(index).isTextual() ? list.get(index).textValue() : "";
            if (!V4.matcher(item).matches() && !V6.matcher(item).matches() && !AddressMatch.isPlainV6(item)) {
                // The bad item itself is never quoted.
                return Optional.of(
                        prefix + "failed to validate item " + (index + 1) + ": object matches none of the required");
            }
            if (AddressMatch.of(item).isEmpty()) {
                return Optional.of("invalid ip address: " + item);
            }
        }
        return Optional.empty();
    }
}
