package dev.watchfloor.views.fakes;

import dev.watchfloor.app.rules.lists.ListShelf;
import dev.watchfloor.app.rules.lists.ValueList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/** Lists that end with the test. */
final class MemoryListShelf implements ListShelf {
    private final ConcurrentSkipListMap<String, ValueList> lists = new ConcurrentSkipListMap<>();

    @Override
    public List<ValueList> all() {
        return List.copyOf(lists.values());
    }

    @Override
    public void put(List<ValueList> added) {
        added.forEach(list -> lists.put(list.name(), list));
    }

    @Override
    public boolean remove(String name) {
        return lists.remove(name) != null;
    }
}
