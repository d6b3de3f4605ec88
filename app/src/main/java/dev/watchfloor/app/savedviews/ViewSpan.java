package dev.watchfloor.app.savedviews;

import dev.watchfloor.app.timeline.TimeRange;
import java.time.Duration;

/** Which time a saved view looks at. */
public sealed interface ViewSpan {
    /** The last so long, whenever it is opened. @param length longer than nothing */
    record Latest(Duration length) implements ViewSpan {
        public Latest {
            if (!length.isPositive()) {
                throw new IllegalArgumentException("a span is longer than nothing: " + length);
            }
        }
    }

    /** Always the same time. */
    record Fixed(TimeRange range) implements ViewSpan {}
}
