package dev.watchfloor.app.savedviews;

import dev.watchfloor.app.Pin;
import java.util.List;
import java.util.Optional;

/** The views that are kept in the profile. Thread-safe; what has returned is on disk. */
public interface SavedViews {
    /** Most views that are kept. */
    int MOST = 200;

    /** All, by name whatever the case. */
    List<SavedView> list();

    /**
     * Keeps a view in the place of the one with that name, if there is one.
     *
     * @throws RefusedViewException for a bad name, see {@link ViewName#checked}, or when there are {@link #MOST} others
     */
    void save(SavedView view) throws RefusedViewException;

    /**
     * Calls a view something else. Does nothing when there is none of the old name.
     *
     * @throws RefusedViewException for a bad name, or when another view has it
     */
    void rename(String name, String other) throws RefusedViewException;

    /** Takes a view away. @return what it was, for undoing with {@link #save}; empty when there was none */
    Optional<SavedView> remove(String name);

    /** Tells after views changed, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);
}
