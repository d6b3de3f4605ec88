package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads, writes what is missing, waits, reads again, until a read shows nothing missing.
 *
 * <p>APISIX has no conditional write. PATCH compares only around its own read (503 when that fails), which does not
 * protect the list that we read before. Measured with two writers on 3.18.0: without a wait before the second read 18 of
 * 20 additions survived, with 50 ms all 20. One thread at a time; the caller sees to that.
 */
final class DenylistWriter {
    private static final int MOST_WRITES = 12;
    private static final Duration SETTLING = Duration.ofMillis(100);
    private static final Duration AFTER_A_RACE = Duration.ofMillis(20);

    /** What is to be reached. */
    @FunctionalInterface
    interface Act {
        /**
         * Reads the gateway and says what is to be done next.
         *
         * @param before what this run wrote last; null as long as it has not
         */
        Step next(@Nullable Send before) throws ConnectorException, InterruptedException;
    }

    /** How to wait; tests give their other writers a turn here. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /** One step towards it. */
    sealed interface Step permits Settled, Refuse, Send {}

    /** Nothing is missing. */
    record Settled(String sentence) implements Step {}

    /** It cannot be reached. */
    record Refuse(String sentence) implements Step {}

    /**
     * This is missing.
     *
     * @param rule id of the rule that is written
     * @param items the whole list afterwards; empty when it goes
     */
    record Send(ProductRequest request, String rule, List<String> items) implements Step {
        Send {
            items = List.copyOf(items);
        }
    }

    private final AdminClient client;
    private final Pause pause;

    DenylistWriter(AdminClient client, Pause pause) {
        this.client = client;
        this.pause = pause;
    }

    ActionOutcome run(Act act) throws ConnectorException, InterruptedException {
        @Nullable Send stored = null;
        Written.@Nullable Unclear unclear = null;
        for (int writes = 0; writes <= MOST_WRITES; writes++) {
            Step step;
            try {
                step = act.next(stored);
            } catch (ConnectorException unreadable) {
                return unlessNothing(stored != null || unclear != null, unreadable);
            }
            switch (step) {
                case Settled settled -> {
                    return stored != null || unclear != null
                            ? new ActionOutcome.Done(settled.sentence())
                            : new ActionOutcome.AlreadyDone(settled.sentence());
                }
                case Refuse refuse -> {
                    return new ActionOutcome.Rejected(refuse.sentence());
                }
                case Send send -> {
                    if (unclear != null) {
                        // Not repeated: who asked for a pause gets it, and a late write is not doubled.
                        return unlessNothing(stored != null || !unclear.answered(), unclear.failure());
                    }
                    Written written;
                    try {
                        written = write(send.request());
                    } catch (ConnectorException refused) {
                        return unlessNothing(stored != null, refused);
                    }
                    if (written instanceof Written.Refused refused) {
                        return new ActionOutcome.Rejected("APISIX refused the change"
                                + (refused.reason().isEmpty() ? "." : ": " + refused.reason() + "."));
                    }
                    unclear = written instanceof Written.Unclear lost ? lost : null;
                    stored = written instanceof Written.Stored ? send : stored;
                    pause.of(written instanceof Written.Raced ? AFTER_A_RACE.multipliedBy(writes + 1L) : SETTLING);
                }
            }
        }
        return new ActionOutcome.Rejected("Other writers kept changing the list of APISIX, so that the change was lost "
                + MOST_WRITES + " times. Find out who else writes it, then try again.");
    }

    /** An exception says that nothing was changed; when that is not sure, the outcome says so. */
    private static ActionOutcome unlessNothing(boolean perhaps, ConnectorException failure) throws ConnectorException {
        if (!perhaps) {
            throw failure;
        }
        return new ActionOutcome.Unknown("The change was sent, but it cannot be seen whether it was made. "
                + failure.sentence() + " Then read the list again.");
    }

    private Written write(ProductRequest request) throws ConnectorException, InterruptedException {
        try {
            return client.write(request);
        } catch (ConnectorException failure) {
            boolean neverSent = failure.getCause() instanceof ConnectException;
            if (failure.category() == Category.UNREACHABLE && !neverSent) {
                return new Written.Unclear(failure, false);
            }
            throw failure;
        }
    }

    /** A latch that nobody opens: waits, ends at once on an interrupt, and gives up no lock meanwhile. */
    static void sleep(Duration time) throws InterruptedException {
        if (new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody opens this latch");
        }
    }
}
