package dev.watchfloor.views.fakes;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.incidents.HistoryEntry;
import dev.watchfloor.app.incidents.IncidentBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Incidents in memory. Thread-safe. */
final class MemoryIncidentBook implements IncidentBook {
    private final List<HistoryEntry> deeds = new ArrayList<>();
    private final Map<Long, AttackThread> threads = new TreeMap<>();

    @Override
    public synchronized List<HistoryEntry> deeds(int most) {
        return List.copyOf(deeds);
    }

    @Override
    public synchronized List<HistoryEntry> deedsOf(long incident) {
        return deeds.stream().filter(entry -> entry.incident() == incident).toList();
    }

    @Override
    public void threads(Collection<Long> incidents, Consumer<KeptThread> each) {
        incidents.forEach(number -> thread(number).ifPresent(thread -> each.accept(new KeptThread(number, thread))));
    }

    @Override
    public synchronized Optional<AttackThread> thread(long incident) {
        return Optional.ofNullable(threads.get(incident));
    }

    @Override
    public synchronized List<HistoryEntry> add(List<NewDeed> fresh, List<KeptThread> told) {
        told.forEach(kept -> threads.put(kept.incident(), kept.thread()));
        List<HistoryEntry> added = new ArrayList<>();
        for (NewDeed deed : fresh) {
            added.add(new HistoryEntry(
                    deeds.size() + added.size() + 1, deed.incident(), deed.at(), deed.who(), deed.deed(), true));
        }
        deeds.addAll(added);
        return added;
    }

    @Override
    public synchronized long newNumber(Instant opened) {
        return deeds.stream().mapToLong(HistoryEntry::incident).max().orElse(0) + 1;
    }
}
