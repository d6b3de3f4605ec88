package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseRequest;
import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A rule about networks that are to be blocked. */
abstract class NetworkRule implements GuardRule {

    /** Makes ready to check the networks of one request; what has to be looked up is looked up here, once. */
    abstract Function<IPAddress, Optional<Plan.Refusal>> ready();

    @Override
    public final Optional<Plan.Refusal> check(ResponseRequest request) {
        if (!(request instanceof ResponseRequest.Block block)) {
            return Optional.empty();
        }
        Function<IPAddress, Optional<Plan.Refusal>> check = ready();
        List<Plan.Refusal> refused = block.networks().stream()
                .flatMap(network -> check.apply(network).stream())
                .toList();
        if (refused.size() < 2) {
            return refused.stream().findFirst();
        }
        Plan.Refusal first = refused.getFirst();
        int others = refused.size() - 1;
        return Optional.of(new Plan.Refusal(
                first.rule(),
                first.sentence() + " The same rule forbids " + others
                        + (others == 1 ? " other network of the list." : " other networks of the list.")));
    }
}
