package dev.watchfloor.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
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
    // REUSE_SPACE=FALSE: once H2 writes into space that it freed, a kill loses the last commits although they had
    // returned; written at the end, none is lost (decision 9 has the numbers). The dead space is given back by compact.
    // The trace file stays off because it would hold statements with their values.
    private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536;LOCK_TIMEOUT=10000"
            + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    private static final String APPENDING = ";REUSE_SPACE=FALSE;RETENTION_TIME=45000;MAX_COMPACT_TIME=0";
    private static final String COMPACTING = ";REUSE_SPACE=TRUE;MAX_COMPACT_TIME=";

    private final String url;
    private final @Nullable FileKey key;
    /** Shared by reads, alone for {@link #compact}; fair, so that reads after reads cannot keep it from its turn. */
    private final ReadWriteLock reading = new ReentrantReadWriteLock(true);

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
            open = open(APPENDING);
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
        reading.readLock().lock();
        try {
            Connection idle = idleReaders.poll();
            Connection connection = idle == null || idle.isClosed() ? open(APPENDING) : idle;
            try {
                T result = work.run(connection);
                idleReaders.add(connection);
                return result;
            } catch (SQLException failure) {
                quietlyClose(connection);
                throw failure;
            }
        } finally {
            reading.readLock().unlock();
        }
    }

    /**
     * Gives dead space in the file back to the disk: closes all connections, while reads wait, and opens the file for
     * H2 to compact it. Belongs to the thread that writes. The next use opens the file as it always is. A kill
     * meanwhile loses nothing.
     *
     * @param longestWait for running reads to end
     * @param longestPass stops the work between two steps of at most 16 MB, so that it takes somewhat longer
     * @return false when reads did not end in time and nothing was done
     */
    boolean compact(Duration longestWait, Duration longestPass) throws SQLException {
        if (!tryAlone(longestWait)) {
            return false;
        }
        boolean compacted = false;
        try {
            close();
            open(COMPACTING + longestPass.toMillis()).close();
            compacted = true;
            return true;
        } finally {
            if (!compacted) {
                settle();
            }
            reading.writeLock().unlock();
        }
    }

    /**
     * Has H2 mend the file and close it, before anything is written to it. When compacting ended between the two copies
     * of the file's header, H2 2.5.252 opens the file and keeps all of it, but loses what is committed before the next
     * clean close. Only while no connection is open. Whatever fails here fails again at the first use.
     */
    void settle() {
        try {
            open(APPENDING).close();
        } catch (SQLException failure) {
            LOG.debug("The file could not be opened to be mended: {}", failure.getMessage());
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

    /** Forgets the key: nothing is opened afterwards. */
    void wipe() {
        if (key != null) {
            key.close();
        }
    }

    private boolean tryAlone(Duration longestWait) {
        try {
            return reading.writeLock().tryLock(longestWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Connection open(String use) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "watchfloor");
        properties.put("password", key == null ? new char[0] : key.password());
        Connection connection = new Driver().connect(url + use, properties);
        if (connection == null) {
            throw new SQLException("not an address of H2: " + url);
        }
        return connection;
    }

    /** Lets the next use open the file again when this failure has closed it. */
    void forgetIfClosed(SQLException failure) {
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
