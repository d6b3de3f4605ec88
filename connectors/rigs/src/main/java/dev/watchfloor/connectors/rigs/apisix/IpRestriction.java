package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The plugin at work: single addresses are looked up, networks searched. Immutable. */
final class IpRestriction {
    static final String DEFAULT_MESSAGE = "Your IP address is not allowed";

    private final boolean disabled;
    private final boolean allowlist;
    private final int status;
    private final String message;
    private final Set<IPAddress> single = new HashSet<>();
    private final List<AddressMatch> networks = new ArrayList<>();

    IpRestriction(JsonNode plugin, ApisixRig.Version version) {
        disabled = plugin.path("_meta").path("disable").asBoolean();
        allowlist = plugin.has("whitelist");
        // 3.2.2 stores a response_code that it does not know, and ignores it.
        status = version == ApisixRig.Version.V3_18
                ? plugin.path("response_code").asInt(403)
                : 403;
        message = plugin.path("message").asText(DEFAULT_MESSAGE);
        for (JsonNode item : plugin.path(allowlist ? "whitelist" : "blacklist")) {
            AddressMatch.of(item.asText()).ifPresent(match -> {
                if (match.block().isMultiple()) {
                    networks.add(match);
                } else {
                    single.add(match.block().withoutPrefixLength());
                }
            });
        }
    }

    /** The refusal of this client, if it is refused. */
    Optional<RigAnswer> refusal(String client) {
        IPAddress address = new IPAddressString(client).getAddress();
        if (disabled || address == null) {
            return Optional.empty();
        }
        boolean listed = single.contains(address) || networks.stream().anyMatch(match -> match.covers(address));
        return listed == allowlist
                ? Optional.empty()
                : Optional.of(RigAnswer.byGateway(
                        status,
                        JsonNodeFactory.instance
                                        .objectNode()
                                        .put("message", message)
                                        .toString() + "\n"));
    }
}
