package dev.watchfloor.app.store;

import dev.watchfloor.app.store.blocks.BlockCutter;
import dev.watchfloor.app.timeline.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the events of profiles from before schema 3 out of the table {@code events} into blocks. Each step is one
 * transaction, so a crash in between loses nothing and the next start goes on.
 */
final class OldEvents {
    private static final Logger LOG = LoggerFactory.getLogger(OldEvents.class);
    private static final String SOME =
            EventRows.SELECT + " ORDER BY position FETCH FIRST " + BlockCutter.MOST_EVENTS + " ROWS ONLY";

    private OldEvents() {}

    /** Moves everything there is, about 20 s for a million events, and drops the table. */
    static void convert(Connection connection) throws SQLException {
        if (!hasTable(connection, "EVENTS") || !hasTable(connection, "BLOCKS")) {
            return;
        }
        connection.setAutoCommit(false);
        long moved = 0;
        for (int more = moveSome(connection); more > 0; more = moveSome(connection)) {
            moved += more;
        }
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE events");
        }
        if (moved > 0) {
            LOG.info("Moved {} events into compressed blocks", moved);
        }
    }

    /** One step. @return how many events it moved */
    static int moveSome(Connection connection) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SOME);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                events.add(EventRows.stored(rows));
            }
        }
        if (!events.isEmpty()) {
            BlockRows.insert(connection, BlockCutter.cut(events));
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM events WHERE position <= ?")) {
                delete.setLong(1, events.getLast().position());
                delete.executeUpdate();
            }
        }
        connection.commit();
        return events.size();
    }

    private static boolean hasTable(Connection connection, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT 1 FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME = ?")) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }
}
