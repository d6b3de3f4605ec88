package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Severity;
import inet.ipaddr.IPAddress;

/**
 * Keeps networks as wide as a whole provider from being blocked by one person alone.
 *
 * <p>An IPv4 /16 has 65,536 addresses. An IPv6 /32 is what registries hand to one provider by default (RIPE-738, ARIN
 * NRPM 6.5.2) and has as many /48, each a site (RFC 6177): the two reach about as far.
 */
public final class WideNetwork extends WidthRule {
    WideNetwork() {
        super(16, 32);
    }

    @Override
    boolean isAgainst(IPAddress network) {
        return !TooWide.isSo(network);
    }

    @Override
    Plan.Refusal refusal(IPAddress network, int usual) {
        return new Plan.Refusal(
                "wide-network",
                Networks.text(network) + " is wider than /" + usual
                        + ", as wide as a whole provider. Block the narrower"
                        + " networks that the attack really comes from. If it is really meant, a second person has to"
                        + " agree.",
                Severity.NEEDS_APPROVAL);
    }
}
