package dev.watchfloor.app.detection;

import java.time.Instant;

/**
 * A step with its place in the story.
 *
 * @param when its first event by the console's clock, by which steps of several sources are put in order
 */
record Draft(Instant when, ThreadStep step) {
    /** The same, not counted. */
    Draft asAside() {
        return new Draft(when, step.asAside());
    }
}
