package dev.watchfloor.views.query;

import dev.watchfloor.app.savedviews.SavedView;

/** What saved views are made of and lead to. FX thread only. */
public interface Views {
    /** What is looked at now. @param fixed whether the very time is meant, or the latest so long */
    SavedView present(String name, boolean fixed);

    /** Whether the time that is looked at follows the clock. */
    boolean isFollowing();

    /** Looks at a view; the way back is kept. */
    void open(SavedView view);
}
