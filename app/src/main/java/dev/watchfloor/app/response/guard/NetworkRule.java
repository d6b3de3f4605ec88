package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.Plan;
import inet.ipaddr.IPAddress;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A rule about networks that are to be blocked. */
abstract class NetworkRule implements GuardRule {

    /** The networks that it stands against, each with what is to be said of it. What has to be looked up is, once. */
    abstract Map<IPAddress, Supplier<Plan.Refusal>> against(AskedNetworks asked);

    @Override
    public final Optional<Plan.Refusal> check(Asked asked) {
        return asked.networks().flatMap(networks -> told(against(networks)));
    }

    /** The first in full; of the others how many there are. */
    private static Optional<Plan.Refusal> told(Map<IPAddress, Supplier<Plan.Refusal>> struck) {
        Optional<Plan.Refusal> first = struck.values().stream().findFirst().map(Supplier::get);
        int others = struck.size() - 1;
        return others < 1
                ? first
                : first.map(refusal -> new Plan.Refusal(
                        refusal.rule(),
                        refusal.sentence() + " The same rule stands against " + others
                                + (others == 1 ? " other network of the list." : " other networks of the list."),
                        refusal.severity()));
    }
}
