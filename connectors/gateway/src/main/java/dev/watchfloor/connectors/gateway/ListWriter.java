package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.http.Pause;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import java.net.ConnectException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One change: reads, writes what is missing, reads again, until a read shows nothing missing. An exception leaves here
 * only when nothing was changed; where that is not sure, the outcome says so. For one thread.
 */
final class ListWriter<H extends Held> {
    private static final int MOST_WRITES = 12;
    private static final int MOST_REPEATS = 3;
    private static final Duration AFTER_A_RACE = Duration.ofMillis(25);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final String product;
    private final GatewayList<H> list;
    private final Pause pause;
    private final ListChange change;
    private boolean stored;
    private int repeats;
    private @Nullable ConnectorException unclear;

    ListWriter(String product, GatewayList<H> list, Pause pause, ListChange change) {
        this.product = product;
        this.list = list;
        this.pause = pause;
        this.change = change;
    }

    ActionOutcome run() throws ConnectorException, InterruptedException {
        Duration wait = AFTER_A_RACE;
        for (int writes = 0; writes < MOST_WRITES; writes++) {
            H held;
            try {
                held = list.read();
            } catch (ConnectorException unreadable) {
                return unlessNothing(stored || unclear != null, unreadable);
            }
            if (held.availability() != Availability.READY) {
                return refused(held.sentence());
            }
            ListChange missing = change.missing(held.entries());
            if (missing.isEmpty()) {
                return settled(held);
            }
            ConnectorException lost = unclear;
            if (lost != null && !mayRepeat(lost)) {
                // Not repeated: who asked for a pause gets it, and a late write is not doubled.
                return unlessNothing(stored || lost.retryAfter().isEmpty(), lost);
            }
            try {
                switch (list.write(held, missing)) {
                    case Step.Stored done -> stored = true;
                    case Step.Raced race -> {
                        pause.of(wait);
                        wait = wait.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? wait.multipliedBy(2) : LONGEST_PAUSE;
                    }
                    case Step.Refused no -> {
                        return refused(no.sentence());
                    }
                    case Step.Working working -> {
                        return new ActionOutcome.Pending(
                                product + " took the change and still works on it. Read the list again later.",
                                working.operation());
                    }
                }
            } catch (ConnectorException failure) {
                if (failure.category() != Category.UNREACHABLE || failure.getCause() instanceof ConnectException) {
                    return unlessNothing(stored, failure);
                }
                unclear = failure;
            }
        }
        return refused("Others kept writing the list of " + product + ", so that the change was not made in "
                + MOST_WRITES + " attempts. Find out who else writes it, then try again.");
    }

    /** Caddy 2.6.2 drops the connections of its admin API at each change of anybody. */
    private boolean mayRepeat(ConnectorException lost) {
        return list.isConditional() && GatewayClient.isCut(lost) && ++repeats <= MOST_REPEATS;
    }

    private ActionOutcome settled(H held) {
        String sentence = product + " " + change.effect() + "." + change.remains(held.entries());
        return stored || unclear != null ? new ActionOutcome.Done(sentence) : new ActionOutcome.AlreadyDone(sentence);
    }

    private ActionOutcome refused(String sentence) {
        return stored || unclear != null
                ? new ActionOutcome.Unknown(
                        "A part of the change was sent, the rest was not. " + sentence + " Then read the list again.")
                : new ActionOutcome.Rejected(sentence);
    }

    private static ActionOutcome unlessNothing(boolean perhaps, ConnectorException failure) throws ConnectorException {
        if (!perhaps) {
            throw failure;
        }
        return new ActionOutcome.Unknown("The change was sent, but it cannot be seen whether all of it was made. "
                + failure.sentence() + " Then read the list again.");
    }
}
