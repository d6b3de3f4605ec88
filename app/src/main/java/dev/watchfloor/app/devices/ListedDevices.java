package dev.watchfloor.app.devices;

import dev.watchfloor.app.devices.DeviceShelf.Listed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Since when the devices of products' own registers are there: products do not tell, so the console remembers when it
 * found each first. Thread-safe; writes to disk when something is new.
 */
public final class ListedDevices {
    /** How long a device counts as new. */
    public static final Duration NEW = Duration.ofDays(7);

    /** What was not listed for longer is forgotten. */
    private static final Duration MEMORY = Duration.ofDays(180);
    /** That a device is still there is written down so often. */
    private static final Duration FRESH = Duration.ofDays(1);

    private static final int MOST = 200_000;
    private static final int LONGEST_ID = 200;

    private final DeviceShelf shelf;
    private final Clock clock;
    private final Map<SeenDevice.Key, Listed> known = new HashMap<>();
    private boolean isLoaded;

    public ListedDevices(DeviceShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** A provider's whole list, as it was found now. */
    public synchronized void found(String provider, Collection<String> ids) {
        load();
        Instant now = clock.instant();
        boolean isFirstLook =
                known.keySet().stream().noneMatch(key -> key.provider().equals(provider));
        List<Listed> put = new ArrayList<>();
        for (String id : ids) {
            if (id.length() > LONGEST_ID) {
                continue;
            }
            SeenDevice.Key key = new SeenDevice.Key(provider, id);
            Listed before = known.get(key);
            if (before == null && known.size() + put.size() < MOST) {
                put.add(new Listed(provider, id, isFirstLook ? null : now, now));
            } else if (before != null && before.last().plus(FRESH).isBefore(now)) {
                put.add(new Listed(provider, id, before.first(), now));
            }
        }
        Set<String> here = new HashSet<>(ids);
        List<SeenDevice.Key> remove = known.values().stream()
                .filter(listed -> listed.provider().equals(provider) && !here.contains(listed.id()))
                .filter(listed -> listed.last().plus(MEMORY).isBefore(now))
                .map(Listed::key)
                .toList();
        if (!put.isEmpty() || !remove.isEmpty()) {
            shelf.changeListed(put, remove);
            put.forEach(listed -> known.put(listed.key(), listed));
            remove.forEach(known::remove);
        }
    }

    /** When it was found first; empty when it was there at the first look, or is not known. */
    public synchronized Optional<Instant> first(String provider, String id) {
        load();
        return Optional.ofNullable(known.get(new SeenDevice.Key(provider, id))).map(Listed::first);
    }

    private void load() {
        if (!isLoaded) {
            shelf.listed().forEach(listed -> known.put(listed.key(), listed));
            isLoaded = true;
        }
    }
}
