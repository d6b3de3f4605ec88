package dev.watchfloor.app.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the ledger keeps of an act beside its request, as JSON. */
public final class LedgerJson {
    private LedgerJson() {}

    public static ObjectNode write(Before before) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (before) {
            case Before.Nothing _ -> node.put("was", "nothing");
            case Before.Entries entries -> {
                node.put("was", "entries");
                RequestJson.networks(node, entries.networks());
            }
            case Before.Open open -> {
                node.put("was", "open");
                ArrayNode sessions = node.putArray("sessions");
                open.sessions().stream()
                        .sorted(Comparator.comparing(SessionRef::id).thenComparing(SessionRef::kind))
                        .forEach(session -> RequestJson.session(sessions.addObject(), session));
            }
            case Before.Account account -> node.put("was", "account").put("enabled", account.enabled());
            case Before.DeviceState device -> node.put("was", "device").put("state", device.state());
        }
        return node;
    }

    public static Before before(JsonNode node) throws UnreadableRequestException {
        JsonFields fields = new JsonFields(node);
        return switch (fields.text("was")) {
            case "nothing" -> new Before.Nothing();
            case "entries" -> new Before.Entries(RequestJson.networks(fields));
            case "open" -> {
                Set<SessionRef> sessions = new HashSet<>();
                for (JsonNode session : fields.array("sessions")) {
                    sessions.add(RequestJson.session(new JsonFields(session)));
                }
                yield new Before.Open(sessions);
            }
            case "account" -> new Before.Account(fields.flag("enabled"));
            case "device" -> new Before.DeviceState(fields.text("state"));
            default -> throw new UnreadableRequestException("What was before is not known to this version.");
        };
    }

    public static ArrayNode write(List<KeptLease> leases) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (KeptLease lease : leases) {
            ObjectNode node = array.addObject();
            node.put("network", Networks.text(lease.network()));
            ArrayNode targets = node.putArray("targets");
            new TreeSet<>(lease.targets()).forEach(targets::add);
            node.put("owner", lease.lease().owner());
            node.put("reason", lease.lease().reason());
            node.put("since", lease.lease().since().toString());
            Instant until = lease.lease().until();
            node.put("until", until == null ? null : until.toString());
        }
        return array;
    }

    public static List<KeptLease> leases(JsonNode array) throws UnreadableRequestException {
        List<KeptLease> leases = new ArrayList<>();
        for (JsonNode node : array) {
            JsonFields fields = new JsonFields(node);
            leases.add(new KeptLease(
                    JsonFields.network(fields.text("network")),
                    new LinkedHashSet<>(fields.texts("targets")),
                    new DenylistRow.Lease(
                            fields.text("owner"),
                            fields.text("reason"),
                            fields.instant("since"),
                            fields.instantOrNull("until"))));
        }
        return leases;
    }
}
