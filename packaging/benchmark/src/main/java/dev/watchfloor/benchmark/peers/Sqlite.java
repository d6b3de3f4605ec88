package dev.watchfloor.benchmark.peers;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** SQLite with a write-ahead log and indexes on time, source and user. For one thread. */
public final class Sqlite implements QueriedPeer {
    private final Path file;
    private final Connection connection;
    private final Statements statements;
    private final PreparedStatement insert;
    private final StatementRow row;

    /** @param folder where its files go */
    public Sqlite(Path folder) throws SQLException {
        file = folder.resolve("events.sqlite");
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        statements = new Statements(connection, "/");
        statements.run("PRAGMA journal_mode=WAL");
        // A commit survives the end of the process, as ours does; not the loss of power.
        statements.run("PRAGMA synchronous=NORMAL");
        statements.run("PRAGMA cache_size=-262144");
        statements.run(Columns.createTable(true, "TEXT", "INTEGER", "INTEGER")
                .replace("position INTEGER", "position INTEGER PRIMARY KEY"));
        for (String column : List.of("time", "source", "user_name")) {
            statements.run("CREATE INDEX IF NOT EXISTS events_" + column + " ON events(" + column + ")");
        }
        connection.setAutoCommit(false);
        insert = connection.prepareStatement(
                "INSERT INTO events VALUES (?" + ", ?".repeat(Columns.count(true) - 1) + ")");
        row = new StatementRow(insert);
    }

    @Override
    public String name() {
        return "SQLite, WAL, 3 indexes";
    }

    @Override
    public void append(List<StoredEvent> events) throws SQLException {
        for (StoredEvent event : events) {
            row.begin();
            Columns.write(event, true, row);
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
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
        return DiskUse.of(file) + DiskUse.of(file.resolveSibling("events.sqlite-wal"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
