package dev.watchfloor.app.store;

import dev.watchfloor.connectors.spi.Cursor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** How a feed's cursor lies in the table {@code cursors}. */
final class CursorRows {
    private CursorRows() {}

    /**
     * The name that a file's cursor has among those of the connectors: no connector's name has a colon, and the column
     * holds 40 characters.
     */
    static String ofImport(String connector, String file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((connector + "\n" + file).getBytes(StandardCharsets.UTF_8));
            return "import:" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

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
