package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.work.Fanout;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Ends many sessions at one provider, a few at a time. Stops asking at the first failure; what is left is tried again later. */
final class ManyRevocations {
    private static final int WIDTH = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SessionControl control;
    private final ActionKey key;
    private final AtomicReference<@Nullable ConnectorException> failure = new AtomicReference<>();
    private int ended;
    private int over;
    private int refused;
    private String refusal = "";

    ManyRevocations(SessionControl control, ActionKey key) {
        this.control = control;
        this.key = key;
    }

    ActionOutcome end(List<SessionRef> sessions, Verb.Progress progress)
            throws ConnectorException, InterruptedException {
        Map<String, SessionRef> byName = new LinkedHashMap<>();
        sessions.forEach(session -> byName.put(session.kind() + "/" + session.id(), session));
        int[] answered = new int[1];
        new Fanout<ActionOutcome>(
                        WIDTH, PATIENCE, name -> end(name, byName.get(name)), (name, cause) -> unanswered(cause))
                .run(List.copyOf(byName.keySet()), (name, outcome) -> {
                    count(outcome);
                    progress.at(++answered[0], byName.size());
                });
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        ConnectorException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        if (refused > 0 && ended == 0) {
            return new ActionOutcome.Rejected(refusal);
        }
        return new ActionOutcome.Done("The provider ended " + Spans.count(ended, "session") + "."
                + (over == 0 ? "" : " " + over + " were over before.")
                + (refused == 0 ? "" : " It refused " + refused + ": " + refusal));
    }

    private ActionOutcome end(String name, @Nullable SessionRef session) throws InterruptedException {
        if (failure.get() != null || session == null) {
            return new ActionOutcome.Unknown("Not asked.");
        }
        try {
            return control.revoke(session, new ActionKey(key.value() + "/" + name));
        } catch (ConnectorException failed) {
            failure.compareAndSet(null, failed);
            return new ActionOutcome.Unknown(failed.sentence());
        }
    }

    private void count(ActionOutcome outcome) {
        switch (outcome) {
            case ActionOutcome.Done _, ActionOutcome.Pending _ -> ended++;
            case ActionOutcome.AlreadyDone _ -> over++;
            case ActionOutcome.Rejected rejected -> {
                refused++;
                refusal = rejected.sentence();
            }
            // Whether it happened is told by reading back.
            case ActionOutcome.Unknown _ -> {}
        }
    }

    private static ActionOutcome unanswered(@Nullable Throwable cause) {
        return new ActionOutcome.Unknown(cause == null ? "No answer in time." : "Its connector failed.");
    }
}
