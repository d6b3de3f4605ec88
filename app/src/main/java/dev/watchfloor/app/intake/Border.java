package dev.watchfloor.app.intake;

import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The supervised border: the one place where connectors are called and where a fault in their code becomes a sentence
 * instead of the end of a thread.
 */
final class Border {
    private static final Logger LOG = LoggerFactory.getLogger(Border.class);

    private Border() {}

    /** Something asked of a connector. */
    @FunctionalInterface
    interface Call<T> {
        T ask() throws ConnectorException, InterruptedException;
    }

    /** @throws ConnectorException the connector's own, or one that stands for a fault in its code */
    static <T> T call(String name, Call<T> call) throws ConnectorException, InterruptedException {
        try {
            return call.ask();
        } catch (StoreException ours) {
            throw ours;
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            LOG.error("Connector {} failed in its own code", name, fault);
            throw new ConnectorException(
                    ConnectorException.Category.UNREACHABLE,
                    "The connector failed in its own code (" + fault.getClass().getSimpleName()
                            + "). It is tried again; the log has the details.",
                    fault);
        }
    }

    /** Asks on a thread of its own and gives up, with an interrupt, when the answer takes longer than {@code limit}. */
    static <T> T callWithin(Duration limit, String name, Call<T> call) throws ConnectorException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(() -> call(name, call));
        Thread.ofVirtual().name("connector-" + name + "-asked").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new ConnectorException(
                    ConnectorException.Category.UNREACHABLE,
                    "No answer within " + limit.toSeconds() + " s. Check the network and the product's load.",
                    late);
        } catch (ExecutionException failed) {
            throw cause(failed);
        } finally {
            task.cancel(true);
        }
    }

    /** What {@link #call} let through. Throws what it may itself, so that the types stay what they are. */
    private static IllegalStateException cause(ExecutionException failed)
            throws ConnectorException, InterruptedException {
        switch (failed.getCause()) {
            case ConnectorException failure -> throw failure;
            case StoreException failure -> throw failure;
            case InterruptedException stopped -> throw stopped;
            case null, default -> {
                return new IllegalStateException(failed);
            }
        }
    }
}
