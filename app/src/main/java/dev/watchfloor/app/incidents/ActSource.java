package dev.watchfloor.app.incidents;

import dev.watchfloor.app.response.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the console's own acts are read: see {@link dev.watchfloor.app.response.ResponseDesk#actions}. */
@FunctionalInterface
public interface ActSource {

    /** Newest first. @param before only what was begun earlier; null for the newest */
    List<Action> actions(int limit, @Nullable Instant before);
}
