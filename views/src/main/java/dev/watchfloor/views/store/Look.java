package dev.watchfloor.views.store;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.timeline.MemoryBudget;
import dev.watchfloor.app.timeline.RetentionPolicy;
import dev.watchfloor.app.timeline.StoreReport;

/** One look at the store. */
record Look(StoreReport report, RetentionPolicy policy, MemoryBudget memory) {

    /** Reads from disk; not on the FX thread. */
    static Look at(Console console) {
        return new Look(
                console.events().report(),
                console.retention().policy(),
                console.memory().budget());
    }
}
