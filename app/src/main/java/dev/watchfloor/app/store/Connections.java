package dev.watchfloor.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.h2.Driver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to the file, opened when needed and opened again after the engine shut itself down, which H2 2.5 does
 * when a write fails. {@link #transact} and {@link #writer} belong to one thread at a time; {@link #read} to any.
 */
final class Connections implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    // WRITE_DELAY=0: with the default of 500 ms, kill -9 lost acknowledged commits in 18 of 20 runs (H2 2.5.252).
    // RETENTION_TIME of a day: once H2 writes into space that it freed (after 45 s by default), a kill loses the last
    // commits although they had returned: 4 of 25 kills with a retention of 1 s, none of 25 with a day (H2 2.5.252).
    // The trace file stays off because it would hold statements with their values.
    private static final String OPTIONS =
            ";WRITE_DELAY=0;RETENTION_TIME=86400000;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536;LOCK_TIMEOUT=10000"
                    + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    private final String url;
    private final @Nullable FileKey key;
    private final Queue<Connection> idleReaders = new ConcurrentLinkedQueue<>();
    private @Nullable Connection writer;

    Connections(String place) {
        this(place, null);
    }

    /** @param key what the file is encrypted with, null when it is not */
    Connections(String place, @Nullable FileKey key) {
        this.key = key;
        url = "jdbc:h2:" + place + OPTIONS + (key == null ? "" : ";CIPHER=AES");
    }

    Connection writer() throws SQLException {
        Connection open = writer;
        if (open == null || open.isClosed()) {
            open = open();
            writer = open;
        }
        return open;
    }

    <T extends @Nullable Object> T transact(SqlWork<T> work) throws SQLException {
        Connection connection = writer();
        connection.setAutoCommit(false);
        boolean committed = false;
        try {
            T result = work.run(connection);
            connection.commit();
            committed = true;
            return result;
        } catch (SQLException failure) {
            forgetIfClosed(failure);
            throw failure;
        } finally {
            if (!committed) {
                undo(connection);
            }
        }
    }

    <T extends @Nullable Object> T read(SqlWork<T> work) throws SQLException {
        Connection idle = idleReaders.poll();
        Connection connection = idle == null || idle.isClosed() ? open() : idle;
        try {
            T result = work.run(connection);
            idleReaders.add(connection);
            return result;
        } catch (SQLException failure) {
            quietlyClose(connection);
            throw failure;
        }
    }

    @Override
    public void close() {
        for (Connection reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) {
            quietlyClose(reader);
        }
        if (writer != null) {
            quietlyClose(writer);
            writer = null;
        }
    }

    private Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "watchfloor");
        properties.put("password", key == null ? new char[0] : key.password());
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("not an address of H2: " + url);
        }
        return connection;
    }

    private void forgetIfClosed(SQLException failure) {
        if (StoreFailures.closesEngine(failure)) {
            LOG.warn("The database closed itself and is opened again at the next use: {}", failure.getMessage());
            close();
        }
    }

    private static void undo(Connection connection) {
        try {
            if (!connection.isClosed()) {
                connection.rollback();
            }
        } catch (SQLException alreadyGone) {
            LOG.debug("Nothing left to undo: {}", alreadyGone.getMessage());
        }
    }

    private static void quietlyClose(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            LOG.debug("A connection was gone before it was closed: {}", alreadyGone.getMessage());
        }
    }
}
