package dev.watchfloor.views.fakes;

import dev.watchfloor.app.rules.tuning.Suppression;
import dev.watchfloor.app.rules.tuning.SuppressionBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Suppressions in memory. */
public final class MemorySuppressionBook implements SuppressionBook {
    private final List<Suppression> kept = new ArrayList<>();
    private final Set<UUID> told = new HashSet<>();

    @Override
    public synchronized List<Suppression> all() {
        return List.copyOf(kept);
    }

    @Override
    public synchronized void put(Suppression suppression) {
        int place = kept.stream().map(Suppression::id).toList().indexOf(suppression.id());
        if (place < 0) {
            kept.add(suppression);
        } else {
            kept.set(place, suppression);
        }
    }

    @Override
    public synchronized boolean remove(UUID id) {
        return kept.removeIf(each -> each.id().equals(id));
    }

    @Override
    public synchronized void count(Map<UUID, Long> hidden, Instant now) {
        kept.replaceAll(each -> new Suppression(
                each.id(),
                each.wish(),
                each.owner(),
                each.since(),
                each.hidden() + hidden.getOrDefault(each.id(), 0L),
                hidden.containsKey(each.id()) ? now : each.latest()));
    }

    @Override
    public synchronized List<Suppression> ended(Instant now) {
        return kept.stream()
                .filter(each -> !each.isActive(now) && !told.contains(each.id()))
                .toList();
    }

    @Override
    public synchronized void endTold(Collection<UUID> ids) {
        told.addAll(ids);
    }
}
