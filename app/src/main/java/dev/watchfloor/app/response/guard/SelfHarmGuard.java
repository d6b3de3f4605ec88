package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.sessions.SessionBoard;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Says what must not be done because it would hurt ourselves. Looks both when a plan is made and again when it is
 * applied. Thread-safe; blocks, since it asks for names, and the identity providers about accounts.
 */
public final class SelfHarmGuard {
    private final List<GuardRule> rules;
    private final AccountFinder accounts;

    SelfHarmGuard(List<GuardRule> rules, AccountFinder accounts) {
        this.rules = List.copyOf(rules);
        this.accounts = accounts;
    }

    /** The guard with every rule there is. */
    public static SelfHarmGuard standard(
            GuardSettings settings,
            LiveConnectors connectors,
            SessionBoard sessions,
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
        rules.add(new BreakGlass(settings));
        rules.add(new LastAdministrator(connectors));
        rules.add(new OwnAccount(connectors));
        return new SelfHarmGuard(rules, new AccountFinder(connectors, sessions));
    }

    /** As {@link #check(ResponseRequest, List)} for a request that is done alone. */
    public List<Plan.Refusal> check(ResponseRequest request) throws InterruptedException {
        return check(request, List.of(request));
    }

    /**
     * Every rule that stands against the request; empty when none does.
     *
     * @param together all requests that are to be done with it, itself among them
     */
    public List<Plan.Refusal> check(ResponseRequest request, List<ResponseRequest> together)
            throws InterruptedException {
        List<Plan.Refusal> refusals = new ArrayList<>();
        Asked asked = new Asked(request, together, accounts);
        for (GuardRule rule : rules) {
            rule.check(asked).ifPresent(refusals::add);
        }
        return refusals;
    }
}
