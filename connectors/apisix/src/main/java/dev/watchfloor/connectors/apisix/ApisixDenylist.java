package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A denylist in the plugin ip-restriction of a global rule.
 *
 * <p>Without a holder a rule of our own is created. A holder made by somebody else is used only after
 * {@link #adopt}, which leaves its mark at the gateway, see {@link Holder}. One change is written at a time; other
 * writers are met by reading again after each write, see {@link DenylistWriter}. Thread-safe.
 */
final class ApisixDenylist implements DenylistControl {
    private static final int KEYS_REMEMBERED = 10_000;
    /** Largest list that was measured to be accepted (80,000 IPv4 addresses on 3.18.0). */
    private static final int ENTRY_LIMIT = 80_000;

    private final AdminClient client;
    private final String rule;
    private final DenylistWriter writer;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Map<ActionKey, Boolean> done = new LinkedHashMap<>();

    ApisixDenylist(AdminClient client, String rule) {
        this(client, rule, DenylistWriter::sleep);
    }

    ApisixDenylist(AdminClient client, String rule, DenylistWriter.Pause pause) {
        this.client = client;
        this.rule = rule;
        this.writer = new DenylistWriter(client, pause);
    }

    @Override
    public DenylistTraits traits() throws ConnectorException, InterruptedException {
        ApisixVersion version = ApisixVersion.of(client.probe());
        return new DenylistTraits(
                false,
                ENTRY_LIMIT,
                Duration.ofSeconds(1),
                // Each request on an open connection is checked (3.18.0).
                Duration.ZERO,
                version.bites(),
                true,
                DenylistNotes.of(version));
    }

    @Override
    public DenylistState read() throws ConnectorException, InterruptedException {
        Optional<RuleSurvey> survey = survey();
        return survey.isPresent() ? survey.get().state() : standalone();
    }

    @Override
    public ActionOutcome apply(DenylistChange change, ActionKey key) throws ConnectorException, InterruptedException {
        writing.lockInterruptibly();
        try {
            if (done.containsKey(key)) {
                return new ActionOutcome.AlreadyDone("This change was made at APISIX before.");
            }
            ActionOutcome outcome = writer.run(new Change(change));
            remember(key, outcome);
            return outcome;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public ActionOutcome adopt(ActionKey key) throws ConnectorException, InterruptedException {
        writing.lockInterruptibly();
        try {
            return writer.run(new Adoption());
        } finally {
            writing.unlock();
        }
    }

    @Override
    public List<SelfCheck> rehearse(DenylistChange change) throws InterruptedException {
        return new DenylistRehearsal(client, rule, ENTRY_LIMIT).run(change);
    }

    private void remember(ActionKey key, ActionOutcome outcome) {
        if (outcome instanceof ActionOutcome.Done) {
            if (done.size() >= KEYS_REMEMBERED) {
                done.remove(done.keySet().iterator().next());
            }
            done.put(key, true);
        }
    }

    private Optional<RuleSurvey> survey() throws ConnectorException, InterruptedException {
        return client.globalRules().map(list -> RuleSurvey.of(rule, list));
    }

    /** What is to be said where a controller owns the configuration. */
    static DenylistState standalone() {
        return new DenylistState(
                Availability.IMPOSSIBLE,
                "This APISIX runs in API-driven standalone mode: a controller owns its configuration and would undo every"
                        + " change. Put the denylist into the controller, or block at another gateway.",
                Set.of());
    }

    @Override
    public String toString() {
        return "ApisixDenylist[" + client.base() + ", rule " + rule + "]";
    }

    /** Entries in, entries out. */
    private final class Change implements DenylistWriter.Act {
        private final DenylistChange change;
        private final LostUpdates lost = new LostUpdates();

        Change(DenylistChange change) {
            this.change = change;
        }

        @Override
        public DenylistWriter.Step next(DenylistWriter.@Nullable Send before)
                throws ConnectorException, InterruptedException {
            Optional<RuleSurvey> survey = survey();
            DenylistState state = survey.map(RuleSurvey::state).orElseGet(ApisixDenylist::standalone);
            if (survey.isEmpty() || state.availability() != Availability.READY) {
                return new DenylistWriter.Refuse(state.sentence());
            }
            return DenylistSteps.next(survey.get(), change, lost, before);
        }
    }

    /** The mark on somebody else's list. */
    private final class Adoption implements DenylistWriter.Act {

        @Override
        public DenylistWriter.Step next(DenylistWriter.@Nullable Send before)
                throws ConnectorException, InterruptedException {
            Optional<RuleSurvey> survey = survey();
            DenylistState state = survey.map(RuleSurvey::state).orElseGet(ApisixDenylist::standalone);
            return switch (state.availability()) {
                case READY -> new DenylistWriter.Settled("The denylist of APISIX is ours to write.");
                case DISABLED, IMPOSSIBLE -> new DenylistWriter.Refuse(state.sentence());
                case NEEDS_CONSENT ->
                    survey.flatMap(RuleSurvey::target)
                            .<DenylistWriter.Step>map(holder ->
                                    new DenylistWriter.Send(DenylistSteps.adopt(holder), holder.rule(), List.of()))
                            .orElseGet(() -> new DenylistWriter.Settled("There is nothing to adopt any more."));
            };
        }
    }
}
