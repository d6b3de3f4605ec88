package dev.watchfloor.app.index;

import dev.watchfloor.app.timeline.StoreException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals full segments beside the appending thread and has them kept. When it falls behind by {@link #MOST_WAITING}
 * segments, appending waits, so that memory stays bounded.
 */
final class Sealer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int MOST_WAITING = 3;

    private final SegmentList segments;
    private final SegmentSource source;
    private final HotMemory memory;
    private final TestAnswers tests;
    private final Consumer<KeptSegment> keeper;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("index-sealer").daemon().factory());

    Sealer(
            SegmentList segments,
            SegmentSource source,
            HotMemory memory,
            TestAnswers tests,
            Consumer<KeptSegment> keeper) {
        this.segments = segments;
        this.source = source;
        this.memory = memory;
        this.tests = tests;
        this.keeper = keeper;
    }

    /** @param full whose appending is over */
    void seal(OpenSegment full) {
        waiting.acquireUninterruptibly();
        try {
            thread.execute(() -> {
                try {
                    sealNow(full);
                } finally {
                    waiting.release();
                }
            });
        } catch (RejectedExecutionException closed) {
            waiting.release();
        }
    }

    private void sealNow(OpenSegment full) {
        SealedSegment sealed = SealedSegment.fresh(Sealing.seal(full), source, memory);
        if (!segments.replace(full, sealed)) {
            sealed.close();
            return;
        }
        tests.forget(full);
        try {
            keeper.accept(sealed.toKeep());
            sealed.wasKept();
        } catch (StoreException failed) {
            // Nothing is lost: the records are in the log, and the next start makes the segment anew.
            LOG.warn("The columns of the events from {} were not kept: {}", sealed.first(), failed.getMessage());
        }
    }

    void settle() throws InterruptedException {
        Future<?> last = thread.submit(() -> {});
        try {
            last.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        // What still waited is dropped; whoever appends at this moment must not wait for it.
        waiting.release(MOST_WAITING * 2);
    }
}
