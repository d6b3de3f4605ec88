package dev.watchfloor.views.timeline;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Moment;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Latest;
import java.time.Instant;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/**
 * How many matching events came in since the view was paused. The store is asked rather than arrivals counted: so it
 * stays right when the query changes or another screen was shown meanwhile. FX thread only.
 */
final class Waiting {
    private final TimelineQueries queries;
    private final Latest questions;
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private @Nullable Instant since;

    Waiting(TimelineQueries queries, FxBridge bridge) {
        this.queries = queries;
        this.questions = bridge.latest();
    }

    /** The view stands still from now on. */
    void begin(Instant now) {
        since = now;
        count.set(0);
    }

    /** The view follows again. */
    void end() {
        since = null;
        questions.forget();
        count.set(0);
    }

    /** Something came in, or other events are wanted now. */
    void recount(Query query) {
        Instant paused = since;
        if (paused != null) {
            Query later = query.and(new Query.Times(Field.RECEIVED, new Moment.At(paused), null));
            questions.load(
                    () -> queries.count(later, TimeRange.EVER),
                    found -> {
                        if (paused.equals(since)) {
                            count.set(found);
                        }
                    },
                    sentence -> {});
        }
    }

    ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
