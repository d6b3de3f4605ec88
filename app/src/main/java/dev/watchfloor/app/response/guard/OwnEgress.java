package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.GuardedEntry;
import dev.watchfloor.app.response.Plan;

/** Refuses the addresses that the world sees when we go out: colleagues and this console would be shut out. */
public final class OwnEgress extends ListedNetworks {
    OwnEgress(GuardSettings settings) {
        super(settings, GuardedEntry.Kind.EGRESS);
    }

    @Override
    Plan.Refusal refusal(String touched, GuardedEntry entry) {
        return new Plan.Refusal(
                "own-egress",
                touched + " an address under which we go out ourselves: " + entry.name()
                        + ". Colleagues and this console would be shut out. If an attack comes from there, look for its"
                        + " device inside the house.");
    }
}
