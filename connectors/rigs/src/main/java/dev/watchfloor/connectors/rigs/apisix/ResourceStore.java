package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What etcd is to the gateway: objects by kind and id, one growing index, leases. Thread-safe. */
final class ResourceStore {
    private final Clock clock;
    private final Map<String, StoredObject> objects = new LinkedHashMap<>();
    private long index = 30;

    ResourceStore(Clock clock) {
        this.clock = clock;
    }

    /** All objects of a kind, oldest first. */
    synchronized List<StoredObject> list(String kind) {
        dropExpired();
        List<StoredObject> found = new ArrayList<>();
        objects.values().stream().filter(object -> object.kind().equals(kind)).forEach(found::add);
        found.sort(Comparator.comparingLong(StoredObject::created));
        return found;
    }

    synchronized Optional<StoredObject> get(String kind, String id) {
        dropExpired();
        return Optional.ofNullable(objects.get(kind + "/" + id));
    }

    /** Writes whatever was there before; {@code create_time} of an existing object is kept. */
    synchronized StoredObject put(String kind, String id, JsonNode value, Optional<Duration> lease) {
        dropExpired();
        StoredObject before = objects.get(kind + "/" + id);
        long now = clock.instant().getEpochSecond();
        ObjectNode stamped = value.deepCopy();
        if (!kind.equals("consumers")) {
            stamped.put("id", id);
        }
        stamped.put(
                "create_time",
                before == null ? now : before.value().path("create_time").asLong(now));
        stamped.put("update_time", now);
        index++;
        StoredObject after = new StoredObject(
                kind,
                id,
                stamped,
                before == null ? index : before.created(),
                index,
                lease.map(length -> clock.instant().plus(length)));
        objects.put(kind + "/" + id, after);
        return after;
    }

    /** Writes only if nobody wrote since {@code read}; empty when somebody did. */
    synchronized Optional<StoredObject> replace(StoredObject read, JsonNode value, Optional<Duration> lease) {
        StoredObject now = objects.get(read.kind() + "/" + read.id());
        return now == null || now.modified() != read.modified()
                ? Optional.empty()
                : Optional.of(put(read.kind(), read.id(), value, lease));
    }

    synchronized boolean delete(String kind, String id) {
        dropExpired();
        return objects.remove(kind + "/" + id) != null;
    }

    /** Removes all objects of a kind. */
    synchronized void clear(String kind) {
        objects.values().removeIf(object -> object.kind().equals(kind));
    }

    synchronized long nextIndex() {
        return ++index;
    }

    private void dropExpired() {
        objects.values()
                .removeIf(object -> object.expires()
                        .filter(end -> !end.isAfter(clock.instant()))
                        .isPresent());
    }
}
