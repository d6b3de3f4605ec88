package dev.watchfloor.benchmark.peers;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import java.sql.SQLException;

/** A store that can be asked what the console asks. The answers' sizes are returned so that they can be compared. */
public interface QueriedPeer extends Peer {

    /** How many events match. */
    long count(Query query, TimeRange range) throws SQLException;

    /** Counts by slice, layer and severity; returns how many of these there are. */
    int density(Query query, TimeRange range, int slices) throws SQLException;

    /** The newest events with all columns; returns how many. */
    int newest(Query query, TimeRange range, int limit) throws SQLException;

    /** The most frequent values; returns the count of the first. */
    long top(Query query, TimeRange range, Field field, int limit) throws SQLException;

    /** How many records contain {@code words}, in the same case. */
    long needle(String words) throws SQLException;
}
