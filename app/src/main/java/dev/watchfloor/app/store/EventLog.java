package dev.watchfloor.app.store;

import dev.watchfloor.app.index.IndexedEvent;
import dev.watchfloor.app.index.TextSource;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.spi.Cursor;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of events: appended to, read by position, and never changed. Thread-safe. */
final class EventLog {
    /** Rows per statement when many are read: H2 2.5 writes results of more than 40,000 rows to disk first. */
    private static final long CHUNK = 10_000;

    private final Database database;

    EventLog(Database database) {
        this.database = database;
    }

    /** Stores the events and the cursor, both or neither. */
    void append(String connector, List<StoredEvent> events, @Nullable Cursor next) {
        database.transact(connection -> {
            if (!events.isEmpty()) {
                try (PreparedStatement insert = connection.prepareStatement(EventRows.INSERT)) {
                    for (StoredEvent event : events) {
                        EventRows.bind(insert, event);
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
            }
            if (next != null) {
                CursorRows.write(connection, connector, next);
            }
            return true;
        });
    }

    Cursor cursor(String connector) {
        return database.read(connection -> CursorRows.read(connection, connector));
    }

    Optional<StoredEvent> find(long position) {
        return read(new long[] {position}).stream().findFirst();
    }

    /** The events at these positions in this order; those that are not there are left out. */
    List<StoredEvent> read(long[] positions) {
        return database.read(connection -> {
            List<StoredEvent> events = new ArrayList<>(positions.length);
            try (PreparedStatement select = connection.prepareStatement(EventRows.SELECT)) {
                for (long position : positions) {
                    select.setLong(1, position);
                    try (ResultSet row = select.executeQuery()) {
                        if (row.next()) {
                            events.add(EventRows.stored(row));
                        }
                    }
                }
            }
            return events;
        });
    }

    /** First position in the log, 1 while it is empty. */
    long firstPosition() {
        return edge("SELECT COALESCE(MIN(position), 1) FROM events");
    }

    /** Last position in the log, 0 while it is empty. */
    long lastPosition() {
        return edge("SELECT COALESCE(MAX(position), 0) FROM events");
    }

    /** Takes one event while the log is read. */
    @FunctionalInterface
    interface Reader {
        void take(long position, String connector, String id, IndexedEvent event);
    }

    /** Reads what the index needs, from the first position to the last, both included. */
    void readForIndex(long first, long last, Reader reader) {
        readAll(
                EventRows.SELECT_FOR_INDEX,
                first,
                last,
                row -> reader.take(
                        EventRows.position(row), EventRows.connector(row), EventRows.id(row), EventRows.indexed(row)));
    }

    /** Reads texts; see {@link TextSource}. @param base the position of row 0 */
    void readTexts(long base, long firstRow, long lastRow, TextSource.Reader reader) {
        readAll(
                EventRows.SELECT_TEXTS,
                base + firstRow,
                base + lastRow,
                row -> reader.take(EventRows.position(row) - base, EventRows.texts(row)));
    }

    long bytes() {
        return database.bytes();
    }

    @FunctionalInterface
    private interface RowReader {
        void take(ResultSet row) throws SQLException;
    }

    private void readAll(String sql, long first, long last, RowReader reader) {
        for (long from = first; from <= last; from += CHUNK) {
            readChunk(sql, from, Math.min(last, from + CHUNK - 1), reader);
        }
    }

    private void readChunk(String sql, long first, long last, RowReader reader) {
        database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, first);
                select.setLong(2, last);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        reader.take(row);
                    }
                }
            }
            return true;
        });
    }

    private long edge(String sql) {
        return database.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
