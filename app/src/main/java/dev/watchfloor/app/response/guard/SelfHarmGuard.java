package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Says what must not be done because it would hurt ourselves. Looks both when a plan is made and again when it is
 * applied. Thread-safe; may block on a name look-up.
 */
public final class SelfHarmGuard {
    private final List<GuardRule> rules;

    SelfHarmGuard(List<GuardRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The guard with every rule there is. */
    public static SelfHarmGuard standard(
            GuardSettings settings,
            LiveConnectors connectors,
            Supplier<List<InetAddress>> ownAddresses,
            Function<String, List<InetAddress>> resolver) {
        List<GuardRule> rules = new ArrayList<>(SpecialRange.ALL);
        rules.add(new TooWide());
        rules.add(new WideNetwork());
        rules.add(new ProtectedRange(settings));
        rules.add(new TrustedProxy(settings));
        rules.add(new OwnEgress(settings));
        rules.add(new PrivateRange(settings));
        rules.add(new OwnAddresses(ownAddresses));
        rules.add(new ConnectedSystems(connectors, resolver));
        return new SelfHarmGuard(rules);
    }

    /** Every rule that stands against the request; empty when none does. */
    public List<Plan.Refusal> check(ResponseRequest request) throws InterruptedException {
        List<Plan.Refusal> refusals = new ArrayList<>();
        Asked asked = new Asked(request);
        for (GuardRule rule : rules) {
            rule.check(asked).ifPresent(refusals::add);
        }
        return refusals;
    }
}
