package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.KeptLease;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.Spans;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How the terms of a block differ from those the console had agreed to before. */
record Terms(ResponseRequest.Block request, Map<IPAddress, KeptLease> earlier) {

    /** Whether the console keeps one of the networks at the target. */
    boolean isOursAt(String target) {
        return request.networks().stream().anyMatch(network -> isOursAt(network, target));
    }

    boolean isOursAt(IPAddress network, String target) {
        return ours(network, target).isPresent();
    }

    /** Whether the block gives a network that the console keeps at the target another end or reason. */
    boolean changeAt(String target) {
        return request.networks().stream()
                .flatMap(network -> ours(network, target).stream())
                .anyMatch(this::differs);
    }

    /** What gives networks at the target their earlier terms back. */
    List<ResponseRequest> restoredAt(String target, String reason) {
        Map<Optional<Instant>, Set<IPAddress>> ends = new LinkedHashMap<>();
        for (IPAddress network : request.networks()) {
            ours(network, target)
                    .filter(this::differs)
                    .ifPresent(lease -> ends.computeIfAbsent(
                                    Optional.ofNullable(lease.lease().until()), end -> new TreeSet<>())
                            .add(network));
        }
        return ends.entrySet().stream()
                .<ResponseRequest>map(same ->
                        new ResponseRequest.Block(same.getValue(), same.getKey().orElse(null), Set.of(target), reason))
                .toList();
    }

    static String lifted(ResponseRequest.Block request) {
        Instant until = request.until();
        String it = request.networks().size() == 1 ? "it" : "them";
        if (until == null) {
            return (request.networks().size() == 1 ? " It stays" : " They stay") + " until somebody lifts " + it + ".";
        }
        return " The console lifts " + it + " at " + Spans.text(until) + ".";
    }

    private Optional<KeptLease> ours(IPAddress network, String target) {
        return Optional.ofNullable(earlier.get(network))
                .filter(lease -> lease.targets().contains(target));
    }

    private boolean differs(KeptLease lease) {
        return !Objects.equals(lease.lease().until(), request.until())
                || !lease.lease().reason().equals(request.reason());
    }
}
