package dev.watchfloor.connectors.spi;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * Reads files of the product's records from anywhere: archives, rotated logs, files of another machine. Thread-safe;
 * opens nothing before it is asked to.
 */
@FunctionalInterface
public interface RecordImport {

    /**
     * Opens a file to be read from beginning to end. Reads a little of it, to know it again.
     *
     * @param ends where an earlier import got to, by {@link RecordFile#key()}; {@link Cursor#START} when there was none
     * @return to be closed by the caller
     * @throws ConnectorException when the file cannot be read, cannot hold records, or is one that this connector's feed
     *     follows by itself
     */
    RecordFile open(Path file, Function<String, Cursor> ends) throws ConnectorException;
}
