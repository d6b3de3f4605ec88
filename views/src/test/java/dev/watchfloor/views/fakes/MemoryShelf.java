package dev.watchfloor.views.fakes;

import dev.watchfloor.app.playbooks.PlaybookShelf;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Playbooks in memory. Thread-safe. */
final class MemoryShelf implements PlaybookShelf {
    private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();

    @Override
    public List<Entry> latest() {
        return List.copyOf(entries.values());
    }

    @Override
    public int add(String name, String text, int atLeast) {
        return entries.merge(
                        name, new Entry(name, atLeast, text), (old, now) -> new Entry(name, old.version() + 1, text))
                .version();
    }

    @Override
    public boolean remove(String name) {
        return entries.remove(name) != null;
    }
}
