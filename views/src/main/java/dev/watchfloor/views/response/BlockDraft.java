package dev.watchfloor.views.response;

import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.app.response.ResponseRequest.Block;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.views.kit.Messages;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A block as the operator writes it.
 *
 * @param text address or network, as written
 * @param wide whether the network around a single address is meant
 * @param reason why
 * @param expiry how long
 * @param targets gateways chosen
 */
record BlockDraft(String text, boolean wide, String reason, Expiry expiry, Set<String> targets) {
    private static final Messages TEXT = Messages.of("response");

    BlockDraft {
        targets = Set.copyOf(targets);
    }

    /** The first draft: every gateway that takes entries is chosen. */
    static BlockDraft of(@Nullable IPAddress suggestion, List<DenylistTarget> known) {
        Set<String> ready = known.stream()
                .filter(target -> target.availability() == Availability.READY)
                .map(DenylistTarget::name)
                .collect(java.util.stream.Collectors.toSet());
        return new BlockDraft(suggestion == null ? "" : Addresses.canonical(suggestion), false, "", Expiry.DAY, ready);
    }

    /** What the text spells, empty where it spells nothing that may be blocked. */
    Optional<IPAddress> written() {
        try {
            return Optional.of(Addresses.network(text));
        } catch (InvalidAddressException notOne) {
            return Optional.empty();
        }
    }

    /** What is wrong with the text, a sentence; empty when nothing. */
    String networkProblem() {
        try {
            Addresses.network(text);
            return "";
        } catch (InvalidAddressException problem) {
            return Objects.requireNonNullElse(problem.getMessage(), "");
        }
    }

    /** The network around a single address, /24 or /48; empty where a network is written. */
    Optional<IPAddress> around() {
        return written().filter(address -> !address.isMultiple()).map(BlockDraft::around);
    }

    /** What is to be blocked. */
    Optional<IPAddress> network() {
        return wide ? around().or(this::written) : written();
    }

    String reasonProblem() {
        return reason.isBlank() ? TEXT.get("reason.missing") : "";
    }

    String targetsProblem() {
        return targets.isEmpty() ? TEXT.get("targets.missing") : "";
    }

    /** The request, when nothing is wrong. @param now when its time begins */
    Optional<Block> request(Instant now) {
        if (!reasonProblem().isEmpty() || !targetsProblem().isEmpty()) {
            return Optional.empty();
        }
        return network().map(network -> new Block(network, expiry.until(now), targets, reason.strip()));
    }

    private static IPAddress around(IPAddress address) {
        return address.toPrefixBlock(address.isIPv4() ? 24 : 48);
    }
}
