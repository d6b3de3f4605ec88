package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.savedviews.RefusedViewException;
import dev.watchfloor.app.savedviews.SavedView;
import dev.watchfloor.app.savedviews.SavedViews;
import dev.watchfloor.app.savedviews.ViewName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Saved views in memory. Thread-safe. */
public final class FakeSavedViews implements SavedViews {
    private final SortedMap<String, SavedView> views = new TreeMap<>();
    private final Listeners listeners = new Listeners();

    @Override
    public synchronized List<SavedView> list() {
        return List.copyOf(views.values());
    }

    @Override
    public void save(SavedView view) throws RefusedViewException {
        String name = ViewName.checked(view.name());
        synchronized (this) {
            views.put(ViewName.folded(name), view.withName(name));
        }
        listeners.tell();
    }

    @Override
    public void rename(String name, String other) throws RefusedViewException {
        String checked = ViewName.checked(other);
        synchronized (this) {
            SavedView taken = views.get(ViewName.folded(checked));
            if (taken != null && !ViewName.folded(name).equals(ViewName.folded(checked))) {
                throw new RefusedViewException("There is another view called “" + checked + "”.");
            }
            SavedView view = views.remove(ViewName.folded(name));
            if (view != null) {
                views.put(ViewName.folded(checked), view.withName(checked));
            }
        }
        listeners.tell();
    }

    @Override
    public Optional<SavedView> remove(String name) {
        Optional<SavedView> removed;
        synchronized (this) {
            removed = Optional.ofNullable(views.remove(ViewName.folded(name)));
        }
        listeners.tell();
        return removed;
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }
}
