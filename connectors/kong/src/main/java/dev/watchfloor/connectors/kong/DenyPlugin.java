package dev.watchfloor.connectors.kong;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.gateway.Held;
import dev.watchfloor.connectors.gateway.WholeList;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The plugin as it was read. @param id blank when there is none yet @param scope what alone it guards, blank for all */
record DenyPlugin(Availability availability, String sentence, String id, WholeList list, String scope) implements Held {
    /** Kong takes no empty list. No request can come from this address, and it is never shown. */
    static final String NOBODY = "255.255.255.255";

    static DenyPlugin of(String tag, List<JsonNode> found) {
        if (found.size() > 1) {
            return new DenyPlugin(
                    Availability.IMPOSSIBLE,
                    found.size() + " plugins ip-restriction have the tag " + tag + ". Leave it to one of them.",
                    "",
                    new WholeList(List.of()),
                    "");
        }
        if (found.isEmpty()) {
            return new DenyPlugin(Availability.READY, "", "", new WholeList(List.of()), "");
        }
        JsonNode plugin = found.getFirst();
        List<String> items = new ArrayList<>();
        plugin.path("config").path("deny").forEach(item -> items.add(item.asText()));
        items.remove(NOBODY);
        boolean enabled = plugin.path("enabled").asBoolean(true);
        return new DenyPlugin(
                enabled ? Availability.READY : Availability.DISABLED,
                enabled ? "" : "The plugin ip-restriction with the tag " + tag + " is switched off. Enable it in Kong.",
                plugin.path("id").asText(""),
                new WholeList(items),
                Stream.of("route", "service", "consumer")
                        .filter(plugin::hasNonNull)
                        .findFirst()
                        .orElse(""));
    }

    @Override
    public Set<IPAddress> entries() {
        return list.entries();
    }
}
