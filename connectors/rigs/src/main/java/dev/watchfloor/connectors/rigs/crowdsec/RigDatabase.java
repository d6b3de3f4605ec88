package dev.watchfloor.connectors.rigs.crowdsec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import inet.ipaddr.IPAddressString;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Alerts and decisions; ids of both grow by one and are never used again. Thread-safe. */
final class RigDatabase {
    private final Clock clock;
    private final NavigableMap<Long, ObjectNode> alerts = new TreeMap<>();
    private final NavigableMap<Long, RigDecision> decisions = new TreeMap<>();
    private long lastAlert;
    private long lastDecision;

    RigDatabase(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Stores what a machine posts. Decisions before a bad one stay. */
    synchronized long store(JsonNode posted, String machine) throws RigRefusal {
        ObjectNode alert = posted.deepCopy();
        alert.remove("decisions");
        Instant start = time(posted.path("start_at").asText());
        alert.put("created_at", now().truncatedTo(ChronoUnit.SECONDS).toString());
        alert.put("start_at", GoText.time(start));
        alert.put("stop_at", GoText.time(time(posted.path("stop_at").asText())));
        alert.put("machine_id", machine);
        alert.putNull("labels");
        if (alert.path("events").isEmpty()) {
            alert.putNull("events");
        }
        List<RigDecision> made = new ArrayList<>();
        long id = lastAlert + 1;
        for (JsonNode row : posted.path("decisions")) {
            made.add(decision(row, id, start, lastDecision + made.size() + 1));
        }
        made.forEach(decision -> decisions.put(decision.id(), decision));
        lastDecision += made.size();
        put(alert);
        return id;
    }

    /** Stores an alert as it is, with the next id. */
    synchronized long put(ObjectNode alert) {
        lastAlert++;
        alert.put("id", lastAlert);
        alerts.put(lastAlert, alert);
        return lastAlert;
    }

    synchronized Optional<ObjectNode> alert(long id) {
        return Optional.ofNullable(alerts.get(id)).map(this::whole);
    }

    /** All alerts, newest first. */
    synchronized List<ObjectNode> alerts() {
        return alerts.descendingMap().values().stream().map(this::whole).toList();
    }

    /** Decisions in force. */
    synchronized List<RigDecision> active() {
        Instant now = now();
        return decisions.values().stream()
                .filter(decision -> decision.isActive(now))
                .toList();
    }

    /** Deleted ones are there for ever, and deleting them again works. */
    synchronized void end(long id) throws RigRefusal {
        RigDecision decision = decisions.get(id);
        if (decision == null) {
            throw new RigRefusal(500, "decision with id '" + id + "' doesn't exist: unable to delete");
        }
        decisions.put(id, decision.endedAt(now()));
    }

    /** An alert takes its decisions with it, and the stream says nothing of that. */
    synchronized void deleteAlert(long id) throws RigRefusal {
        if (alerts.remove(id) == null) {
            throw new RigRefusal(500, "ent: alert not found");
        }
        decisions.values().removeIf(decision -> decision.alert() == id);
    }

    /** As when the database was lost. */
    synchronized void clear() {
        alerts.clear();
        decisions.clear();
        lastAlert = 0;
        lastDecision = 0;
    }

    private ObjectNode whole(ObjectNode stored) {
        ObjectNode alert = stored.deepCopy();
        if (!alert.has("decisions")) {
            ArrayNode own = alert.putArray("decisions");
            decisions.values().stream()
                    .filter(decision -> decision.alert() == alert.path("id").asLong())
                    .forEach(decision -> own.add(decision.json(now()).put("simulated", false)));
        }
        return alert;
    }

    private RigDecision decision(JsonNode row, long alert, Instant start, long id) throws RigRefusal {
        String scope = row.path("scope").asText();
        String value = row.path("value").asText();
        RigDecision decision = new RigDecision(
                id,
                alert,
                row.path("origin").asText(),
                row.path("scenario").asText(),
                scope,
                row.path("type").asText(),
                value,
                start.plus(GoText.duration(row.path("duration").asText())));
        boolean single = scope.equalsIgnoreCase("Ip");
        if (decision.isAddress()) {
            var address = new IPAddressString(value).getAddress();
            if (address == null || (single && value.contains("/"))) {
                // The tail is what the product says, although the duration was fine.
                throw new RigRefusal(
                        500,
                        "unable to create alerts: invalid addr/range " + value
                                + " : invalid address: unable to parse duration");
            }
        }
        return decision;
    }

    /** What it cannot read, it takes for now. */
    private Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return now();
        }
    }
}
