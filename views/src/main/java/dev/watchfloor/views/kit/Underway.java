package dev.watchfloor.views.kit;

import dev.watchfloor.app.Pin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far the acts are that this window began, for whoever shows them. FX thread only. */
public final class Underway {
    private final Map<Part, Count> parts = new HashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();

    private record Part(String actId, String target) {}

    /**
     * Calls at one target.
     *
     * @param done made so far
     * @param total that it takes
     */
    public record Count(int done, int total) {
        /** Whether it takes several, so that counting them says something. */
        public boolean isLong() {
            return total > 1;
        }
    }

    /** What is known of one target's part; empty when nothing. */
    public Optional<Count> at(String actId, String target) {
        return Optional.ofNullable(parts.get(new Part(actId, target)));
    }

    /** Tells when something moved. */
    public Pin subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void set(String actId, String target, Count count) {
        parts.put(new Part(actId, target), count);
        listeners.forEach(Runnable::run);
    }

    /** Forgets a target's part, which is over. */
    public void end(String actId, String target) {
        if (parts.remove(new Part(actId, target)) != null) {
            listeners.forEach(Runnable::run);
        }
    }
}
