package dev.watchfloor.connectors.crowdsec;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One change of the decisions: read, write, read back. A deletion can bring another ban of the same address to light, and
 * one request can be done in part, so what counts is what is read. Used once, by one thread.
 */
final class DecisionChange {
    /** Somebody who bans again what we lift is not fought for ever. */
    private static final int MOST_ROUNDS = 3;

    private final LocalApi api;
    private final DecisionWriter writer;
    private final Change change;
    private final Clock clock;
    private boolean wrote;

    DecisionChange(LocalApi api, DecisionWriter writer, Change change, Clock clock) {
        this.api = api;
        this.writer = writer;
        this.change = change;
        this.clock = clock;
    }

    ActionOutcome run() throws ConnectorException, InterruptedException {
        Decisions before = Decisions.about(api, change.all());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (isSo(before)) {
                return wrote
                        ? new ActionOutcome.Done(sentence(before))
                        : new ActionOutcome.AlreadyDone("It was so already at CrowdSec." + stillBanned(before));
            }
            if (length().compareTo(Duration.ofSeconds(1)) < 0 && !change.add().isEmpty()) {
                return new ActionOutcome.Rejected("The block would be over before it began. Give it a later end.");
            }
            Written written = write(before);
            Decisions after;
            try {
                after = Decisions.about(api, change.all());
            } catch (ConnectorException blind) {
                if (written instanceof Written.Refused refused && !wrote) {
                    throw refused.failure();
                }
                return unknown(blind);
            }
            if (!(written instanceof Written.Accepted) && !isSo(after)) {
                return failed(written, wrote || left(after) != left(before));
            }
            wrote = true;
            before = after;
        }
        return isSo(before)
                ? new ActionOutcome.Done(sentence(before))
                : new ActionOutcome.Unknown(
                        "CrowdSec accepted the change, and yet it is not so: somebody may be banning or"
                                + " unbanning the same addresses. Look with: cscli decisions list.");
    }

    /** Bans first, so that nothing passes in between. */
    private Written write(Decisions now) throws InterruptedException {
        List<IPAddress> missing = change.missing(now);
        for (int from = 0; from < missing.size(); from += DecisionWriter.MOST_AT_ONCE) {
            int to = Math.min(missing.size(), from + DecisionWriter.MOST_AT_ONCE);
            Written written = writer.ban(
                    missing.subList(from, to), length(), clock.instant().plus(now.offset()));
            if (!(written instanceof Written.Accepted)) {
                return written;
            }
            wrote = true;
        }
        for (Decision surplus : change.surplus(now)) {
            Written written = writer.delete(surplus.id());
            if (!(written instanceof Written.Accepted)) {
                return written;
            }
            wrote = true;
        }
        return new Written.Accepted();
    }

    private Duration length() {
        Instant until = change.until();
        if (until == null) {
            return Decision.UNENDING;
        }
        Duration left = Duration.between(clock.instant(), until);
        return left.compareTo(Decision.UNENDING) > 0 ? Decision.UNENDING : left;
    }

    private boolean isSo(Decisions now) {
        return left(now) == 0;
    }

    private int left(Decisions now) {
        return change.missing(now).size() + change.surplus(now).size();
    }

    /** @param partly whether something was changed all the same */
    private static ActionOutcome failed(Written written, boolean partly) throws ConnectorException {
        return switch (written) {
            case Written.Refused(ConnectorException failure) -> {
                if (partly) {
                    yield new ActionOutcome.Unknown("A part of the change was made. " + failure.sentence()
                            + " Read the list again, and repeat the act for the rest.");
                }
                if (failure.category() == Category.REJECTED) {
                    yield new ActionOutcome.Rejected(failure.sentence());
                }
                throw failure;
            }
            case Written.Unclear(ConnectorException failure) -> unknown(failure);
            case Written.Accepted accepted -> throw new IllegalStateException("it was accepted");
        };
    }

    private static ActionOutcome unknown(ConnectorException failure) {
        return new ActionOutcome.Unknown("The change was sent, but it cannot be seen whether it was made. "
                + failure.sentence() + " Then read the list again.");
    }

    private String sentence(Decisions now) {
        String added = change.add().isEmpty() ? "" : "CrowdSec has decided to ban " + named(change.add()) + ".";
        String removed = change.remove().isEmpty()
                ? ""
                : "CrowdSec has no ban of " + named(change.remove()) + " any more." + stillBanned(now);
        return (added + " " + removed).strip();
    }

    private String stillBanned(Decisions now) {
        return change.remove().stream()
                .map(now::wider)
                .flatMap(Optional::stream)
                .findFirst()
                .map(wider -> " It stays banned by " + Addresses.canonical(wider.network()) + " (decided by "
                        + wider.by() + ").")
                .orElse("");
    }

    private static String named(Collection<IPAddress> networks) {
        return networks.size() == 1
                ? Addresses.canonical(networks.iterator().next())
                : networks.size() + " addresses or networks";
    }
}
