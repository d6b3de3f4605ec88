package dev.watchfloor.connectors.rigs.crowdsec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code /v1/decisions}: read with a bouncer key, deleted by a machine. Thread-safe. */
final class RigDecisions {
    private final RigDatabase database;

    RigDecisions(RigDatabase database) {
        this.database = database;
    }

    /** {@code scope} and {@code limit} are ignored without a word; it is {@code scopes}. */
    void list(RigCall call) throws IOException, RigRefusal {
        List<ObjectNode> rows = new ArrayList<>();
        for (RigDecision decision : database.active()) {
            if (matches(call, decision)) {
                rows.add(decision.json(database.now()));
            }
        }
        call.send(200, RigAlerts.listOrNull(rows));
    }

    void delete(RigCall call, String id) throws IOException, RigRefusal {
        if (!id.matches("[0-9]{1,18}")) {
            throw new RigRefusal(400, "decision_id must be valid integer");
        }
        database.end(Long.parseLong(id));
        call.send(200, deleted(1));
    }

    /** By an address it deletes the whole range around it. */
    void deleteMatching(RigCall call) throws IOException, RigRefusal {
        for (String name : call.query().keySet()) {
            if (!List.of("ip", "range", "scenario", "type").contains(name)) {
                throw new RigRefusal(500, "'" + name + "' doesn't exist: invalid filter");
            }
        }
        int count = 0;
        for (RigDecision decision : database.active()) {
            if (matches(call, decision)) {
                database.end(decision.id());
                count++;
            }
        }
        call.send(200, deleted(count));
    }

    private static boolean matches(RigCall call, RigDecision decision) throws RigRefusal {
        for (String name : List.of("ip", "range")) {
            if (call.query().containsKey(name) && !decision.covers(address(call.query(name)))) {
                return false;
            }
        }
        return is(call, "value", decision.value())
                && is(call, "type", decision.type())
                && is(call, "origins", decision.origin())
                && is(call, "scenario", decision.scenario())
                && is(call, "scopes", decision.scope());
    }

    private static boolean is(RigCall call, String filter, String value) {
        return !call.query().containsKey(filter)
                || List.of(call.query(filter).toLowerCase(Locale.ROOT).split(","))
                        .contains(value.toLowerCase(Locale.ROOT));
    }

    private static IPAddress address(String text) throws RigRefusal {
        IPAddress address = new IPAddressString(text).getAddress();
        if (address == null) {
            throw new RigRefusal(
                    500, "unable to convert '" + text + "' to int: invalid address: invalid ip address / range");
        }
        return address;
    }

    private static JsonNode deleted(int count) {
        return JsonNodeFactory.instance.objectNode().put("nbDeleted", Integer.toString(count));
    }
}
