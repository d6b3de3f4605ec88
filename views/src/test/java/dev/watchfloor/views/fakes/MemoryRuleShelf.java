package dev.watchfloor.views.fakes;

import dev.watchfloor.app.rules.RuleShelf;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/** Rule files that end with the test. */
final class MemoryRuleShelf implements RuleShelf {
    private final ConcurrentSkipListMap<String, Entry> entries = new ConcurrentSkipListMap<>();

    @Override
    public List<Entry> all() {
        return List.copyOf(entries.values());
    }

    @Override
    public void put(List<Entry> added) {
        added.forEach(entry -> entries.put(entry.file(), entry));
    }

    @Override
    public boolean remove(String file) {
        return entries.remove(file) != null;
    }
}
