package dev.watchfloor.views.response;

import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.app.response.ResponseRequest.Block;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.views.kit.Messages;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A block as the operator writes it.
 *
 * @param wanted what is to be refused
 * @param reason why
 * @param expiry how long
 * @param targets gateways chosen
 */
record BlockDraft(Wanted wanted, String reason, Expiry expiry, Set<String> targets) {
    private static final Messages TEXT = Messages.of("response");

    BlockDraft {
        targets = Set.copyOf(targets);
    }

    /** Gateways that are chosen at first: every one that takes entries. */
    static Set<String> ready(Collection<DenylistTarget> known) {
        return known.stream()
                .filter(target -> target.availability() == Availability.READY)
                .map(DenylistTarget::name)
                .collect(Collectors.toSet());
    }

    /** The network around a single address, /24 or /48; empty for a network. */
    static Optional<IPAddress> around(IPAddress address) {
        return address.isMultiple() ? Optional.empty() : Optional.of(address.toPrefixBlock(address.isIPv4() ? 24 : 48));
    }

    String reasonProblem() {
        return reason.isBlank() ? TEXT.get("reason.missing") : "";
    }

    String targetsProblem() {
        return targets.isEmpty() ? TEXT.get("targets.missing") : "";
    }

    /** The request, when nothing is wrong. @param now when its time begins */
    Optional<Block> request(Instant now) {
        Set<IPAddress> networks = wanted.networks();
        return networks.isEmpty()
                        || !reasonProblem().isEmpty()
                        || !targetsProblem().isEmpty()
                ? Optional.empty()
                : Optional.of(new Block(networks, expiry.until(now), targets, reason.strip()));
    }
}
