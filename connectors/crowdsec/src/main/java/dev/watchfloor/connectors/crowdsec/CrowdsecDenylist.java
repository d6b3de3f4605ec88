package dev.watchfloor.connectors.crowdsec;

import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.connectors.spi.SelfCheck;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A denylist in CrowdSec's decisions: bans of addresses and ranges, ours and those of others. One change is made at a
 * time. Thread-safe.
 */
final class CrowdsecDenylist implements DenylistControl {
    private static final int KEYS_REMEMBERED = 10_000;
    static final String NOT_ENFORCED =
            "CrowdSec decides and its bouncers refuse: without one nothing is refused, and the"
                    + " Local API does not tell whether one runs. Look on CrowdSec's host with: cscli bouncers list.";

    private final LocalApi api;
    private final DecisionWriter writer;
    private final Duration bouncers;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Map<ActionKey, Boolean> done = new LinkedHashMap<>();

    /** @param bouncers how long bouncers take until they have a new decision */
    CrowdsecDenylist(LocalApi api, DecisionWriter writer, Duration bouncers, Clock clock) {
        this.api = api;
        this.writer = writer;
        this.bouncers = bouncers;
        this.clock = clock;
    }

    @Override
    public DenylistTraits traits() {
        return new DenylistTraits(
                true,
                null,
                bouncers,
                DenylistTraits.Bite.UNKNOWN,
                // The decisions lie in its database (SQLite, 1.4.6).
                true,
                List.of(
                        NOT_ENFORCED,
                        "A block without an end is a ban of " + Decision.UNENDING.toDays() + " days.",
                        "Lifting deletes every ban of exactly this address or network, also those that CrowdSec made"
                                + " itself; it may ban it again for what it does next."));
    }

    @Override
    public DenylistState read() throws ConnectorException, InterruptedException {
        Map<IPAddress, Optional<Instant>> all = Decisions.all(api).ends();
        Map<IPAddress, Instant> ends = new LinkedHashMap<>();
        all.forEach((network, end) -> end.ifPresent(time -> ends.put(network, time)));
        return new DenylistState(Availability.READY, "", all.keySet(), ends);
    }

    @Override
    public ActionOutcome apply(DenylistChange change, ActionKey key) throws ConnectorException, InterruptedException {
        writing.lockInterruptibly();
        try {
            if (done.containsKey(key)) {
                return new ActionOutcome.AlreadyDone("This change was made at CrowdSec before.");
            }
            ActionOutcome outcome = new DecisionChange(api, writer, Change.of(change), clock).run();
            remember(key, outcome);
            return outcome;
        } catch (InvalidAddressException invalid) {
            return new ActionOutcome.Rejected(String.valueOf(invalid.getMessage()));
        } finally {
            writing.unlock();
        }
    }

    /** Decisions of others stay as they are, so nothing is taken over. */
    @Override
    public ActionOutcome adopt(ActionKey key) {
        return new ActionOutcome.AlreadyDone("CrowdSec keeps decisions of many, and needs no consent.");
    }

    @Override
    public List<SelfCheck> rehearse(DenylistChange change) throws InterruptedException {
        return new DenylistRehearsal(api).run(change);
    }

    private void remember(ActionKey key, ActionOutcome outcome) {
        if (outcome instanceof ActionOutcome.Done) {
            if (done.size() >= KEYS_REMEMBERED) {
                done.remove(done.keySet().iterator().next());
            }
            done.put(key, true);
        }
    }

    @Override
    public String toString() {
        return "CrowdsecDenylist[" + api.base() + "]";
    }
}
