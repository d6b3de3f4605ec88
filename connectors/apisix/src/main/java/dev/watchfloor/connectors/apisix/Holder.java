package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A global rule with the plugin ip-restriction. Immutable.
 *
 * <p>Whether a foreign holder was adopted is read from the gateway itself: the connector has no memory of its own, and
 * global rules have no labels or descriptions (3.18.0 refuses them). So {@link ApisixDenylist#adopt} ends the plugin's
 * {@code message} with {@link #ADOPTED}. Clients that are refused see the message, hence the words say nothing about us;
 * whoever replaces the message takes the adoption back.
 *
 * @param rule id of the global rule
 * @param items the blacklist; empty for an allowlist
 * @param allowlist whether the plugin has a whitelist, beside which no blacklist can be
 * @param disabled whether {@code _meta.disable} switches the plugin off while the list stays visible
 * @param message what refused clients are told, as far as set
 * @param alone whether the rule has no other plugin
 */
record Holder(
        String rule,
        List<BlacklistItem> items,
        boolean allowlist,
        boolean disabled,
        Optional<String> message,
        boolean alone) {

    static final String PLUGIN = "ip-restriction";
    /** End of the message of an adopted holder. */
    static final String ADOPTED = " (ref. wf)";

    private static final String DEFAULT_MESSAGE = "Your IP address is not allowed";
    private static final int LONGEST_MESSAGE = 1_024;

    Holder {
        items = List.copyOf(items);
    }

    static Optional<Holder> of(String rule, JsonNode plugins) {
        JsonNode plugin = plugins.path(PLUGIN);
        if (!plugin.isObject()) {
            return Optional.empty();
        }
        List<BlacklistItem> items = new ArrayList<>();
        plugin.path("blacklist").forEach(item -> items.add(BlacklistItem.of(item.asText())));
        return Optional.of(new Holder(
                rule,
                items,
                plugin.has("whitelist"),
                plugin.path("_meta").path("disable").asBoolean(),
                Optional.ofNullable(plugin.path("message").textValue()),
                plugins.size() == 1));
    }

    boolean isAdopted() {
        return message.filter(text -> text.endsWith(ADOPTED)).isPresent();
    }

    String adoptedMessage() {
        String before = message.orElse(DEFAULT_MESSAGE);
        int longest = LONGEST_MESSAGE - ADOPTED.length();
        return (before.length() <= longest ? before : before.substring(0, longest)) + ADOPTED;
    }

    /** The networks of the list, whether or not it is switched off. */
    Set<IPAddress> networks() {
        Set<IPAddress> networks = new LinkedHashSet<>();
        items.forEach(item -> item.meaning().ifPresent(networks::add));
        return networks;
    }
}
