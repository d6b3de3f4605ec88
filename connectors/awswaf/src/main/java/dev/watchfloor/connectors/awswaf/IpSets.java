package dev.watchfloor.connectors.awswaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.gateway.GatewayList;
import dev.watchfloor.connectors.gateway.Held;
import dev.watchfloor.connectors.gateway.ListChange;
import dev.watchfloor.connectors.gateway.Step;
import dev.watchfloor.connectors.gateway.WholeList;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One IP set for each family, each written whole with the lock token that came with it. Thread-safe. */
record IpSets(SignedApi api, List<SetName> names) implements GatewayList<IpSets.Sets> {
    /** One set as it was read. @param family IPV4 or IPV6 */
    record Part(SetName name, String family, WholeList list, String description, String token) {}

    /** All of them. */
    record Sets(List<Part> parts) implements Held {
        @Override
        public Set<IPAddress> entries() {
            Set<IPAddress> all = new LinkedHashSet<>();
            parts.forEach(part -> all.addAll(part.list().entries()));
            return all;
        }
    }

    @Override
    public Sets read() throws ConnectorException, InterruptedException {
        List<Part> parts = new ArrayList<>();
        for (SetName name : names) {
            JsonNode answer = api.ask("GetIPSet", input(name)).requireSuccess().json();
            JsonNode set = answer.path("IPSet");
            if (!set.path("Addresses").isArray() || !answer.path("LockToken").isTextual()) {
                throw new ConnectorException(
                        Category.MALFORMED_DATA, "AWS WAF answers a question for an IP set with something else.");
            }
            List<String> items = new ArrayList<>();
            set.path("Addresses").forEach(item -> items.add(item.asText()));
            parts.add(new Part(
                    name,
                    set.path("IPAddressVersion").asText(""),
                    new WholeList(items),
                    set.path("Description").asText(""),
                    answer.path("LockToken").asText()));
        }
        return new Sets(parts);
    }

    @Override
    public Step write(Sets held, ListChange missing) throws ConnectorException, InterruptedException {
        for (Part part : held.parts()) {
            ListChange change = missing.only(network -> part.family().equals(network.isIPv4() ? "IPV4" : "IPV6"));
            if (!change.isEmpty()) {
                ObjectNode input = input(part.name()).put("LockToken", part.token());
                part.list().after(change, IpSets::spelt).forEach(input.putArray("Addresses")::add);
                if (!part.description().isEmpty()) {
                    // What an update leaves out is taken away.
                    input.put("Description", part.description());
                }
                return step(api.ask("UpdateIPSet", input));
            }
        }
        return new Step.Refused("No IP set for this family of addresses is named in the settings.");
    }

    @Override
    public boolean isConditional() {
        return true;
    }

    @Override
    public String needs() {
        return "wafv2:UpdateIPSet on the IP sets, and a rule of the web ACL must use them";
    }

    private static Step step(Answer answer) throws ConnectorException {
        return switch (SignedApi.problem(answer)) {
            case "WAFOptimisticLockException", "WAFUnavailableEntityException" -> new Step.Raced();
            case "WAFLimitsExceededException", "WAFInvalidParameterException", "WAFInvalidOperationException" ->
                new Step.Refused("AWS WAF refuses the change: " + SignedApi.words(answer) + ".");
            default -> {
                if (!answer.requireSuccess().json().path("NextLockToken").isTextual()) {
                    throw new ConnectorException(
                            Category.MALFORMED_DATA, "AWS WAF answers a change with something that it never answers.");
                }
                yield new Step.Stored();
            }
        };
    }

    private static ObjectNode input(SetName set) {
        return Json.object().put("Name", set.name()).put("Scope", set.scope()).put("Id", set.id());
    }

    /** AWS WAF wants a prefix with every address. */
    private static String spelt(IPAddress network) {
        return Addresses.canonical(network) + (network.isMultiple() ? "" : "/" + network.getBitCount());
    }
}
