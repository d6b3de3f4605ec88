package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.spi.ConnectorException;
import java.nio.file.Path;

/** Takes whole files in through a configured connector's parser, whether or not the connector runs. Thread-safe. */
@FunctionalInterface
public interface BulkImport {

    /**
     * Reads the file to its end, or from where an earlier import of it ended. Blocks. Ended at any moment, by the watcher
     * or by a kill, what was committed stays, and the next import goes on there: nothing is stored twice, nothing is left
     * out. Records that the connector has read already, because it followed this file at another time, are left out and
     * counted as repeated.
     *
     * @param connector the operator's name of a connector
     * @throws ConnectorException when there is no such connector, it imports no files, or the file cannot be read; what
     *     was committed before stays
     * @throws dev.watchfloor.app.timeline.StoreException when the log cannot be written; likewise
     * @throws InterruptedException when the thread was interrupted; likewise
     */
    ImportResult run(String connector, Path file, ImportWatcher watcher)
            throws ConnectorException, InterruptedException;
}
