package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.RecordFile;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a file's pages on a thread of its own, one ahead of who takes them. For one taker. */
final class PageReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PageReader.class);
    private static final int PAGE = 4_000;
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

    /**
     * A page that was read.
     *
     * @param bytesRead how much of the file was read with it
     */
    record Read(Page page, long bytesRead) implements Step {}

    private record Failed(ConnectorException failure) implements Step {}

    private sealed interface Step {}

    private final String connector;
    private final RecordFile file;
    /** Without room: the next page waits in the reading thread's hands. */
    private final SynchronousQueue<Step> steps = new SynchronousQueue<>();

    private final Thread thread;

    PageReader(String connector, RecordFile file, Cursor start) {
        this.connector = connector;
        this.file = file;
        // Parsing fills a processor: a platform thread.
        thread = Thread.ofPlatform().name("import-" + connector).daemon().start(() -> readAll(start));
    }

    /** The next page, waited for. */
    Read next() throws ConnectorException, InterruptedException {
        return switch (steps.take()) {
            case Read read -> read;
            case Failed(ConnectorException failure) -> throw failure;
        };
    }

    /** Ends the reading thread. */
    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        if (!thread.join(LONGEST_CLOSE)) {
            LOG.warn("{} did not end in time and is left behind.", thread.getName());
        }
    }

    private void readAll(Cursor start) {
        try {
            Cursor at = start;
            boolean more = true;
            while (more) {
                Cursor from = at;
                Page page = Border.call(connector, () -> file.fetch(from, PAGE));
                steps.put(new Read(page, file.bytesRead()));
                at = page.next();
                more = page.more();
            }
        } catch (ConnectorException failure) {
            handOver(new Failed(failure));
        } catch (InterruptedException ended) {
            LOG.debug("Reading ahead for {} ended.", connector);
        }
    }

    private void handOver(Step last) {
        try {
            steps.put(last);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
