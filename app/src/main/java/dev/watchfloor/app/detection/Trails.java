package dev.watchfloor.app.detection;

import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The trails of all networks, the least recently used forgotten first. Not thread-safe. */
final class Trails {
    private static final int MOST = 20_000;
    private static final int MOST_SESSIONS = 20_000;

    private final LinkedHashMap<IPAddress, Trail> byNetwork = new LinkedHashMap<>(64, 0.75f, true);
    /** Sessions of episodes by their id, for requests that use them from elsewhere. */
    private final Map<String, Followed> bySession = new HashMap<>();

    /** A session of an episode. */
    private record Followed(Trail trail, Episode episode) {}

    /** Puts a clue where it belongs and tells of each episode that began or grew. */
    void add(Clue clue, BiConsumer<Trail, Episode> grew) {
        Followed followed = followed(clue);
        if (followed != null && followed.episode().add(clue)) {
            grew.accept(followed.trail(), followed.episode());
            return;
        }
        IPAddress network = SourceNetwork.of(clue.address());
        Trail trail = byNetwork.get(network);
        if (trail == null) {
            if (clue.sort() == Clue.Sort.SERVED) {
                return;
            }
            trail = new Trail(network);
            byNetwork.put(network, trail);
            forgetEldest();
        }
        Trail found = trail;
        Optional<Episode> episode = found.add(clue);
        episode.ifPresent(grown -> {
            follow(found, grown);
            grew.accept(found, grown);
        });
    }

    private @Nullable Followed followed(Clue clue) {
        return clue.sort() == Clue.Sort.SERVED && clue.session() != null
                ? bySession.get(clue.session().id())
                : null;
    }

    private void follow(Trail trail, Episode episode) {
        for (SessionTrace trace : episode.sessions()) {
            if (trace.opened().session() != null && bySession.size() < MOST_SESSIONS) {
                bySession.put(trace.opened().session().id(), new Followed(trail, episode));
            }
        }
    }

    private void forgetEldest() {
        if (byNetwork.size() <= MOST) {
            return;
        }
        List<IPAddress> quiet = new ArrayList<>();
        for (Map.Entry<IPAddress, Trail> entry : byNetwork.entrySet()) {
            if (quiet.size() >= MOST / 20) {
                break;
            }
            if (!entry.getValue().hasEpisode()) {
                quiet.add(entry.getKey());
            }
        }
        // With an attack on every trail there is none to spare: then the oldest goes all the same.
        (quiet.isEmpty() ? List.of(byNetwork.firstEntry().getKey()) : quiet).forEach(byNetwork::remove);
    }
}
