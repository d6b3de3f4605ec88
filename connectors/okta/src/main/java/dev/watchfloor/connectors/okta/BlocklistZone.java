package dev.watchfloor.connectors.okta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.providers.WholeList;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.DenylistTraits;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One IP zone for blocking. Its ranges, which we never write, stay as they are. Thread-safe. */
record BlocklistZone(OktaApi api, String id) implements WholeList.Place {
    static final DenylistTraits TRAITS = new DenylistTraits(
            false,
            1_000,
            Duration.ofMinutes(2),
            DenylistTraits.Bite.BEFORE_AUTHENTICATION,
            true,
            List.of(
                    "Okta refuses sign-ins and API requests from these addresses. Applications behind it are reached as"
                            + " before by who has a session with them.",
                    "Okta's exempt zone (DefaultExemptIpZone) overrules the list.",
                    "The zone is written as a whole: what another administrator writes in the same moment may be lost,"
                            + " and is looked for by reading back."));

    @Override
    public JsonNode read() throws ConnectorException, InterruptedException {
        JsonNode zone = api.read(OktaApi.ZONES_READ, "zones", id);
        if (!zone.isObject()
                || !"IP".equals(JsonFields.text(zone, "type"))
                || !"BLOCKLIST".equals(JsonFields.text(zone, "usage"))) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "The network zone \"" + id + "\" is not an IP zone for blocking. Make one for Watchfloor: type IP,"
                            + " \"Block access from IPs matching conditions listed in this zone\".");
        }
        return zone;
    }

    @Override
    public Iterable<JsonNode> entries(JsonNode zone) {
        return zone.path("gateways");
    }

    @Override
    public Optional<IPAddress> network(JsonNode entry) {
        String value = JsonFields.text(entry, "value", "");
        try {
            return "CIDR".equals(JsonFields.text(entry, "type"))
                    ? Optional.of(Addresses.network(value))
                    : Optional.empty();
        } catch (InvalidAddressException others) {
            return Optional.empty();
        }
    }

    @Override
    public JsonNode entry(IPAddress network) {
        String value = Addresses.canonical(network);
        return Json.object()
                .put("type", "CIDR")
                .put("value", value.contains("/") ? value : value + "/" + network.getBitCount());
    }

    @Override
    public ProductRequest replace(JsonNode zone, List<JsonNode> entries) {
        ObjectNode whole = zone.deepCopy();
        whole.remove(List.of("_links", "created", "lastUpdated"));
        whole.putArray("gateways").addAll(entries);
        return ProductRequest.put("api", "v1", "zones", id).json(whole);
    }

    @Override
    public int accepted() {
        return 200;
    }

    @Override
    public @Nullable String idle(JsonNode zone) {
        return "ACTIVE".equals(JsonFields.text(zone, "status"))
                ? null
                : "The network zone is not active: nothing is refused. Activate it in Okta under Security, Networks.";
    }
}
