package dev.watchfloor.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Rows that are written over and over, so that the file fills with dead space. */
final class Ballast {
    private static final int ROWS = 40;

    private final Random random = new Random(9);
    private int written;

    /** Writes some rows anew, as one transaction. */
    boolean write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS ballast(id INTEGER PRIMARY KEY, content BINARY VARYING)");
        }
        try (PreparedStatement merge = connection.prepareStatement("MERGE INTO ballast VALUES (?, ?)")) {
            for (int row = 0; row < 5; row++) {
                byte[] content = new byte[2_000 + random.nextInt(4_000)];
                random.nextBytes(content);
                merge.setInt(1, written++ % ROWS);
                merge.setBytes(2, content);
                merge.addBatch();
            }
            merge.executeBatch();
        }
        return true;
    }

    /** Checksum of each row. */
    static SortedMap<Integer, Long> sums(Connection connection) throws SQLException {
        SortedMap<Integer, Long> sums = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, content FROM ballast")) {
            while (rows.next()) {
                CRC32C sum = new CRC32C();
                sum.update(rows.getBytes(2));
                sums.put(rows.getInt(1), sum.getValue());
            }
        }
        return sums;
    }
}
