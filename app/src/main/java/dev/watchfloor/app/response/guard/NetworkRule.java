package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Plan;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A rule about networks that are to be blocked. */
abstract class NetworkRule implements GuardRule {
    /** Besides the first. */
    private static final int MOST_NAMED = 4;

    /** The networks that it stands against, each with what is to be said of it. What has to be looked up is, once. */
    abstract Map<IPAddress, Supplier<Plan.Refusal>> against(AskedNetworks asked);

    @Override
    public final Optional<Plan.Refusal> check(Asked asked) {
        return asked.networks().flatMap(networks -> told(against(networks)));
    }

    /** The first in full; the others by name, and where they are many, how many there are. */
    private static Optional<Plan.Refusal> told(Map<IPAddress, Supplier<Plan.Refusal>> struck) {
        Optional<Plan.Refusal> first = struck.values().stream().findFirst().map(Supplier::get);
        return struck.size() < 2
                ? first
                : first.map(refusal -> new Plan.Refusal(
                        refusal.rule(),
                        refusal.sentence() + " The same rule stands against "
                                + others(struck.keySet().stream().skip(1).toList()) + ".",
                        refusal.severity()));
    }

    private static String others(List<IPAddress> networks) {
        List<String> names = new ArrayList<>(
                networks.stream().limit(MOST_NAMED).map(Networks::text).toList());
        int more = networks.size() - names.size();
        if (more > 0) {
            names.add(more + (more == 1 ? " other network of the list" : " other networks of the list"));
        }
        String last = names.removeLast();
        return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
    }
}
