package dev.watchfloor.connectors.spi;

/**
 * One opened file of records. One thread reads it; {@link #bytesRead()} may be asked from any. Like a {@link PullFeed},
 * it keeps no state of its own that a lost page would lose: the console commits a page's events together with its
 * cursor.
 */
public interface RecordFile extends AutoCloseable {

    /**
     * Which file this is by its content: the same wherever it lies, whatever it is called, when it has grown, and when
     * it was packed; at most 100 characters. Records have the same ids as when a feed reads them from such a file.
     */
    String key();

    /** Where to begin: where the earlier import of this content ended, else {@link Cursor#START}. */
    Cursor start();

    /**
     * The next records after {@code cursor}, as {@link PullFeed#fetch}.
     *
     * @return a page that says there is no more is the last one, also when it holds events
     */
    Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException;

    /** Size of the file on disk, in bytes. */
    long bytes();

    /** How many of those bytes were read so far. */
    long bytesRead();

    @Override
    void close();
}
