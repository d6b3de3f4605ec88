package dev.watchfloor.connectors.testing;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EventSink;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A store in memory that can be made slow or broken. Counts an event only when {@link #accept} returns. Thread-safe. */
public final class RecordingSink implements EventSink {
    private final List<SecurityEvent> events = new CopyOnWriteArrayList<>();
    private final List<RejectedRecord> rejected = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger passedOver = new AtomicInteger();
    private volatile @Nullable CountDownLatch gate;
    private volatile boolean broken;

    @Override
    public void accept(List<SecurityEvent> newEvents, List<RejectedRecord> newlyRejected)
            throws ConnectorException, InterruptedException {
        calls.incrementAndGet();
        CountDownLatch closed = gate;
        if (closed != null) {
            closed.await();
        }
        if (broken) {
            throw new ConnectorException(ConnectorException.Category.REJECTED, "The store is full. Make room.");
        }
        events.addAll(newEvents);
        rejected.addAll(newlyRejected);
    }

    @Override
    public void passedOver(int records) {
        passedOver.addAndGet(records);
    }

    /** Makes every {@link #accept} wait until the answer is counted down. */
    public CountDownLatch block() {
        CountDownLatch closed = new CountDownLatch(1);
        gate = closed;
        return closed;
    }

    /** Makes every {@link #accept} fail, or work again. */
    public void breakDown(boolean now) {
        broken = now;
    }

    /** Committed events in the order of their commit. */
    public List<SecurityEvent> events() {
        return events;
    }

    /** Rejected records in the order of their commit. */
    public List<RejectedRecord> rejected() {
        return rejected;
    }

    /** How many records of no interest were told. */
    public int passedOver() {
        return passedOver.get();
    }

    /** How often {@link #accept} was called, whatever became of it. */
    public int calls() {
        return calls.get();
    }
}
