package dev.watchfloor.benchmark.peers;

import dev.watchfloor.app.timeline.StoredEvent;
import java.sql.SQLException;
import java.util.List;

/** A store to measure against. For one thread. */
public interface Peer extends AutoCloseable {

    /** What the table calls it. */
    String name();

    /** Stores a batch and commits it. */
    void append(List<StoredEvent> events) throws SQLException;

    /** Size of its files now. */
    long bytes();

    @Override
    void close() throws SQLException;
}
