package dev.watchfloor.benchmark.peers;

import dev.watchfloor.app.timeline.StoredEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * H2 alone, as a log: the file encrypted, commits not delayed, the position as only key. What the console's intake is
 * held against. For one thread.
 */
public final class RawH2 implements Peer {
    private final Path folder;
    private final Connection connection;
    private final PreparedStatement insert;
    private final StatementRow row;
    private final boolean isWhole;

    /**
     * @param folder where its file goes
     * @param isWhole all columns and the record, or else the position and the record alone
     */
    public RawH2(Path folder, boolean isWhole) throws SQLException {
        this.folder = folder;
        this.isWhole = isWhole;
        // The first of the two passwords is the file's.
        connection = DriverManager.getConnection(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("raw")
                        + ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=262144",
                "benchmark",
                "benchmark benchmark");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    isWhole
                            ? Columns.createTable(true, "VARCHAR", "BIGINT", "INTEGER")
                                    .replace("position BIGINT", "position BIGINT PRIMARY KEY")
                            : "CREATE TABLE events(position BIGINT PRIMARY KEY, raw VARCHAR)");
        }
        connection.setAutoCommit(false);
        insert = connection.prepareStatement(
                "INSERT INTO events VALUES (?" + ", ?".repeat(isWhole ? Columns.count(true) - 1 : 1) + ")");
        row = new StatementRow(insert);
    }

    @Override
    public String name() {
        return isWhole ? "H2, encrypted, all columns and record" : "H2, encrypted, key and record";
    }

    @Override
    public void append(List<StoredEvent> events) throws SQLException {
        for (StoredEvent event : events) {
            row.begin();
            if (isWhole) {
                Columns.write(event, true, row);
            } else {
                row.number(event.position());
                row.text(event.event().raw());
            }
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
    }

    @Override
    public long bytes() {
        return DiskUse.of(folder.resolve("raw.mv.db"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
