package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.GuardSettings.PrivateRanges;
import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Severity;
import inet.ipaddr.IPAddress;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Keeps private space from being blocked by one person alone. A gateway that does not know its proxies reports one
 * private address for everybody, and blocking that one is how a house shuts itself out most often.
 */
public final class PrivateRange extends NetworkRule {
    private static final Map<IPAddress, IPAddress> RANGES =
            Networks.PRIVATE.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));

    private final GuardSettings settings;

    PrivateRange(GuardSettings settings) {
        this.settings = settings;
    }

    @Override
    Map<IPAddress, Supplier<Plan.Refusal>> against(AskedNetworks asked) {
        PrivateRanges policy = settings.privateRanges();
        return policy == PrivateRanges.ALLOWED
                ? Map.of()
                : asked.touching(RANGES, (network, range) -> refusal(network, range, policy));
    }

    private static Plan.Refusal refusal(IPAddress network, IPAddress range, PrivateRanges policy) {
        return new Plan.Refusal(
                "private-range",
                Networks.text(network)
                        + (Networks.prefix(network) < Networks.prefix(range)
                                ? " takes private address space (" + Networks.text(range) + ") with it"
                                : " is private address space")
                        + ": colleagues or the proxy in front of the gateway may"
                        + " be behind it. Block the visitor's own address. If it is really meant, "
                        + (policy == PrivateRanges.NEVER
                                ? "the guard's policy for private ranges has to be changed first."
                                : "a second person has to agree."),
                policy == PrivateRanges.NEVER ? Severity.FORBIDDEN : Severity.NEEDS_APPROVAL);
    }
}
