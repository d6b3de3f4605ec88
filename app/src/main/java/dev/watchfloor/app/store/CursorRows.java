package dev.watchfloor.app.store;

import dev.watchfloor.connectors.spi.Cursor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How a feed's cursor lies in the table {@code cursors}. */
final class CursorRows {
    private CursorRows() {}

    static void write(Connection connection, String connector, Cursor cursor) throws SQLException {
        try (PreparedStatement merge =
                connection.prepareStatement("MERGE INTO cursors USING (VALUES (?, ?)) AS fresh(connector, next_cursor)"
                        + " ON cursors.connector = fresh.connector"
                        + " WHEN MATCHED THEN UPDATE SET next_cursor = fresh.next_cursor"
                        + " WHEN NOT MATCHED THEN INSERT (connector, next_cursor)"
                        + " VALUES (fresh.connector, fresh.next_cursor)")) {
            merge.setString(1, connector);
            merge.setString(2, cursor.value());
            merge.executeUpdate();
        }
    }

    static Cursor read(Connection connection, String connector) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT next_cursor FROM cursors WHERE connector = ?")) {
            select.setString(1, connector);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? new Cursor(rows.getString(1)) : Cursor.START;
            }
        }
    }
}
