package dev.watchfloor.views.response;

import dev.watchfloor.app.response.DryRun;

/** Whether the plan on screen was gone through without writing. */
sealed interface Rehearsed {
    record NotYet() implements Rehearsed {}

    record Running() implements Rehearsed {}

    record Found(DryRun run) implements Rehearsed {}

    /** @param problem why it could not be done, a sentence */
    record Failed(String problem) implements Rehearsed {}
}
