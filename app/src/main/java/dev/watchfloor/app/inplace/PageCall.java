package dev.watchfloor.app.inplace;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.PlaceAnswer;
import dev.watchfloor.connectors.spi.PlaceMark;
import dev.watchfloor.connectors.spi.PlaceQuestion;
import dev.watchfloor.connectors.spi.PlaceSearch;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks for one page on a thread of its own, so that a cancelled search ends at once: the thread that searches also writes the
 * audit, and an interrupt in the middle of that would close the profile's file.
 */
final class PageCall {
    private static final long LOOK_EVERY_MILLIS = 100;

    private PageCall() {}

    /** @return empty when the watcher ended it */
    static Optional<PlaceAnswer> ask(
            PlaceSearch search, PlaceQuestion question, Optional<PlaceMark> mark, InPlaceWatcher watcher)
            throws ConnectorException, InterruptedException {
        FutureTask<PlaceAnswer> task = new FutureTask<>(() -> search.search(question, mark));
        Thread.ofVirtual().name("in-place").start(task);
        try {
            while (!watcher.isCancelled()) {
                Optional<PlaceAnswer> answer = within(task);
                if (answer.isPresent()) {
                    return answer;
                }
            }
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw cause(failed);
        } finally {
            task.cancel(true);
        }
    }

    private static Optional<PlaceAnswer> within(FutureTask<PlaceAnswer> task)
            throws ExecutionException, InterruptedException {
        try {
            return Optional.of(task.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        }
    }

    /** What a search may throw, as what it is. */
    private static IllegalStateException cause(ExecutionException failed)
            throws ConnectorException, InterruptedException {
        switch (failed.getCause()) {
            case ConnectorException failure -> throw failure;
            case InterruptedException stopped -> throw stopped;
            case null, default -> {
                return new IllegalStateException(failed);
            }
        }
    }
}
