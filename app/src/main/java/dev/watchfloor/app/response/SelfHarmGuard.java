package dev.watchfloor.app.response;

import dev.watchfloor.app.intake.LiveConnectors;
import inet.ipaddr.IPAddress;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Says what must not be done because it would hurt ourselves. Looks both when a plan is made and again when it is
 * applied. Thread-safe; may block on a name look-up.
 */
final class SelfHarmGuard {
    private final List<GuardRule> rules;

    SelfHarmGuard(List<GuardRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The guard with every rule there is. */
    static SelfHarmGuard standard(
            LiveConnectors connectors,
            Supplier<List<InetAddress>> ownAddresses,
            Function<String, List<InetAddress>> resolver) {
        List<GuardRule> rules = new ArrayList<>(SpecialRange.ALL);
        rules.add(new TooWide());
        rules.add(new OwnAddresses(ownAddresses));
        rules.add(new ConnectedSystems(connectors, resolver));
        return new SelfHarmGuard(rules);
    }

    /** Every rule that forbids the request; empty when none does. */
    List<Plan.Refusal> check(ResponseRequest request) {
        return request instanceof ResponseRequest.Block block ? check(block.network()) : List.of();
    }

    private List<Plan.Refusal> check(IPAddress network) {
        return rules.stream()
                .map(rule -> rule.check(network))
                .flatMap(Optional::stream)
                .toList();
    }
}
