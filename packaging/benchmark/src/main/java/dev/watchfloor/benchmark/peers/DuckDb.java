package dev.watchfloor.benchmark.peers;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** DuckDB on a file, two threads, filled through its appender. For one thread. */
public final class DuckDb implements QueriedPeer {
    private final Path file;
    private final boolean withRaw;
    private final Connection connection;
    private final Statements statements;

    /**
     * @param folder where its file goes
     * @param withRaw whether it keeps the record too
     */
    public DuckDb(Path folder, boolean withRaw) throws SQLException {
        file = folder.resolve(withRaw ? "events.duckdb" : "columns.duckdb");
        this.withRaw = withRaw;
        connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        statements = new Statements(connection, "//");
        statements.run("SET threads TO 2");
        statements.run("SET memory_limit = '4GB'");
        statements.run(Columns.createTable(withRaw, "VARCHAR", "BIGINT", "INTEGER"));
    }

    @Override
    public String name() {
        return "DuckDB, appender";
    }

    @Override
    public void append(List<StoredEvent> events) throws SQLException {
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("events")) {
            Row row = new Row(appender);
            for (StoredEvent event : events) {
                appender.beginRow();
                Columns.write(event, withRaw, row);
                appender.endRow();
            }
        }
    }

    /** Moves what is in its log into the file proper. */
    public void settle() throws SQLException {
        statements.run("CHECKPOINT");
    }

    @Override
    public long count(Query query, TimeRange range) throws SQLException {
        return statements.count(query, range);
    }

    @Override
    public int density(Query query, TimeRange range, int slices) throws SQLException {
        return statements.density(query, range, slices);
    }

    @Override
    public int newest(Query query, TimeRange range, int limit) throws SQLException {
        return statements.newest(query, range, limit);
    }

    @Override
    public long top(Query query, TimeRange range, Field field, int limit) throws SQLException {
        return statements.top(query, range, field, limit);
    }

    @Override
    public long needle(String words) throws SQLException {
        return statements.needle(words);
    }

    @Override
    public long bytes() {
        return DiskUse.of(file) + DiskUse.of(file.resolveSibling(file.getFileName() + ".wal"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private record Row(DuckDBAppender appender) implements Values {
        @Override
        public void number(long value) throws SQLException {
            if (value == ABSENT) {
                appender.appendNull();
            } else {
                appender.append(value);
            }
        }

        @Override
        public void small(long value) throws SQLException {
            if (value == ABSENT) {
                appender.appendNull();
            } else {
                appender.append((int) value);
            }
        }

        @Override
        public void text(@Nullable String value) throws SQLException {
            if (value == null) {
                appender.appendNull();
            } else {
                appender.append(value);
            }
        }
    }
}
