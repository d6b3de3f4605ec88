package dev.watchfloor.app.timeline;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.query.Query;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Waits until a search through the records has seen all of them, for those who need the whole answer. Stateless. */
public final class CompleteSearch {
    private static final long LOOK_MILLIS = 50;

    private CompleteSearch() {}

    /**
     * Searches to the end; at once when the query asks for no words in records. Blocks.
     *
     * @param listener told of each step, on a thread of the store
     * @param isCancelled asked about twenty times a second, on the caller's thread
     * @return whether the end was reached; what was found stays in either case
     */
    public static boolean run(
            EventStore store,
            Query query,
            TimeRange range,
            Consumer<SearchProgress> listener,
            BooleanSupplier isCancelled)
            throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        try (Pin search = store.search(query, range, progress -> {
            listener.accept(progress);
            if (progress.done()) {
                done.countDown();
            }
        })) {
            while (!done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (isCancelled.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        }
    }
}
