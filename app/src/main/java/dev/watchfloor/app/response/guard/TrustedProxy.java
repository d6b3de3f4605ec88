package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.GuardedEntry;
import dev.watchfloor.app.response.Plan;

/** Refuses proxies and content networks in front of the gateways: blocking one blocks everybody who comes through it. */
public final class TrustedProxy extends ListedNetworks {
    TrustedProxy(GuardSettings settings) {
        super(settings, GuardedEntry.Kind.PROXY);
    }

    @Override
    Plan.Refusal refusal(String touched, GuardedEntry entry) {
        return new Plan.Refusal(
                "trusted-proxy",
                touched + " an address of the trusted proxy " + entry.name()
                        + ". Blocking it blocks every visitor who comes through it. Block the visitor's own address; if the"
                        + " gateway reports the proxy instead, set the gateway's trusted proxy addresses.");
    }
}
