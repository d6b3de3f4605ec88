package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.GuardedEntry;
import dev.watchfloor.app.response.Plan;

/** Refuses networks that operators protect by name. */
public final class ProtectedRange extends ListedNetworks {
    ProtectedRange(GuardSettings settings) {
        super(settings, GuardedEntry.Kind.RANGE);
    }

    @Override
    Plan.Refusal refusal(String touched, GuardedEntry entry) {
        return new Plan.Refusal(
                "protected-range",
                touched + " a protected range: " + entry.name() + ". Listed by " + entry.owner() + ": "
                        + Sentences.ended(entry.reason())
                        + " Block what lies outside of it, or have it taken off the guard's list first.");
    }
}
