package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All global rules at one moment, as far as the denylist is concerned. Immutable.
 *
 * @param ours id of the rule that the settings name
 * @param ourRuleExists whether it is there, with or without the plugin
 * @param holders all holders; more than one only before 3.15, and then all of them are enforced
 */
record RuleSurvey(String ours, boolean ourRuleExists, List<Holder> holders) {

    RuleSurvey {
        holders = List.copyOf(holders);
    }

    static RuleSurvey of(String ours, JsonNode list) {
        List<Holder> holders = new ArrayList<>();
        boolean exists = false;
        for (JsonNode item : list) {
            JsonNode value = item.path("value");
            String id = value.path("id").asText();
            exists |= id.equals(ours);
            Holder.of(id, value.path("plugins")).ifPresent(holders::add);
        }
        holders.sort(Comparator.comparing(Holder::rule));
        return new RuleSurvey(ours, exists, holders);
    }

    /** The holder to write to: our rule, else an adopted one, else whichever is in the place. */
    Optional<Holder> target() {
        return holders.stream()
                .filter(this::isOurs)
                .findFirst()
                .or(() -> holders.stream().filter(Holder::isAdopted).findFirst())
                .or(() -> holders.stream().findFirst());
    }

    boolean isOurs(Holder holder) {
        return holder.rule().equals(ours);
    }

    DenylistState state() {
        if (target().isEmpty()) {
            return new DenylistState(Availability.READY, "", Set.of());
        }
        Holder holder = target().get();
        String rule = "Global rule \"" + holder.rule() + "\"";
        if (holder.allowlist()) {
            return new DenylistState(
                    Availability.IMPOSSIBLE,
                    rule + " holds ip-restriction with an allowlist, and APISIX allows no denylist beside it. Block at"
                            + " another gateway, or move the allowlist to the routes.",
                    refused());
        }
        if (holder.disabled()) {
            return new DenylistState(
                    Availability.DISABLED,
                    rule + " holds the list but has ip-restriction switched off (_meta.disable): nobody is refused."
                            + " Switch it on at the gateway.",
                    holder.networks());
        }
        if (!isOurs(holder) && !holder.isAdopted()) {
            return new DenylistState(
                    Availability.NEEDS_CONSENT,
                    rule
                            + " already holds a denylist that somebody else made. Adopting it keeps its entries and adds \""
                            + Holder.ADOPTED.strip() + "\" to the message that refused clients see.",
                    refused());
        }
        return new DenylistState(Availability.READY, "", refused());
    }

    /** What is refused by any holder that is switched on. */
    Set<IPAddress> refused() {
        Set<IPAddress> networks = new LinkedHashSet<>();
        holders.stream().filter(holder -> !holder.disabled()).forEach(holder -> networks.addAll(holder.networks()));
        return networks;
    }

    /** The rule, other than the target, that refuses {@code network} too. */
    Optional<String> alsoRefusedBy(Holder target, IPAddress network) {
        return holders.stream()
                .filter(holder -> !holder.equals(target) && !holder.disabled())
                .filter(holder -> holder.networks().contains(network))
                .map(Holder::rule)
                .findFirst();
    }
}
