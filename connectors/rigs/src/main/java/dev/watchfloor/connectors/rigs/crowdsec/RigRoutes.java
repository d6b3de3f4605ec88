package dev.watchfloor.connectors.rigs.crowdsec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Which part answers which path, and to whom. Thread-safe. */
final class RigRoutes {
    private final RigMachines machines;
    private final Set<String> keys;
    private final RigAlerts alerts;
    private final RigDecisions decisions;
    private final AtomicInteger signIns = new AtomicInteger();
    private final AtomicLong writes = new AtomicLong();

    RigRoutes(RigMachines machines, Set<String> keys, RigAlerts alerts, RigDecisions decisions) {
        this.machines = machines;
        this.keys = keys;
        this.alerts = alerts;
        this.decisions = decisions;
    }

    int signIns() {
        return signIns.get();
    }

    long writes() {
        return writes.get();
    }

    void answer(RigCall call) throws IOException, RigRefusal, InterruptedException {
        List<String> path = call.path();
        switch (path.size() > 1 ? path.get(1) : path.getFirst()) {
            case "health" ->
                call.send(200, JsonNodeFactory.instance.objectNode().put("status", "up"));
            case "watchers" -> signIn(call);
            case "heartbeat" -> {
                machines.require(call.bearer());
                call.empty(200);
            }
            case "alerts" -> alerts(call, path);
            case "decisions" -> decisions(call, path);
            default -> call.empty(404);
        }
    }

    private void signIn(RigCall call) throws IOException, RigRefusal {
        signIns.incrementAndGet();
        JsonNode body = call.body(401);
        RigMachines.Token token = machines.signIn(
                body.path("machine_id").asText(), body.path("password").asText());
        call.send(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", 200)
                        .put(
                                "expire",
                                token.expires().truncatedTo(ChronoUnit.SECONDS).toString())
                        .put("token", token.text()));
    }

    private void alerts(RigCall call, List<String> path) throws IOException, RigRefusal, InterruptedException {
        String machine = machines.require(call.bearer());
        boolean one = path.size() == 3;
        switch (call.method()) {
            case "GET" -> {
                if (one) {
                    alerts.one(call, path.get(2));
                } else {
                    alerts.list(call);
                }
            }
            case "POST" -> {
                writes.incrementAndGet();
                alerts.create(call, machine);
            }
            case "DELETE" -> {
                writes.incrementAndGet();
                alerts.delete(call, path.getLast());
            }
            default -> call.empty(405);
        }
    }

    private void decisions(RigCall call, List<String> path) throws IOException, RigRefusal {
        if (call.method().equals("DELETE")) {
            machines.require(call.bearer());
            writes.incrementAndGet();
            if (path.size() == 3) {
                decisions.delete(call, path.get(2));
            } else {
                decisions.deleteMatching(call);
            }
            return;
        }
        if (!keys.contains(call.key())) {
            throw new RigRefusal(403, "access forbidden");
        }
        if (path.size() > 2) {
            call.empty(404);
        } else {
            decisions.list(call);
        }
    }
}
