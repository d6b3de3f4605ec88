package dev.watchfloor.app.store;

import dev.watchfloor.app.index.KeptSegment;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/** How sealed segments lie in the tables {@code segments} and {@code segment_columns}. */
final class SegmentRows {
    private static final String COLUMNS = "first_position, events, earliest, latest, received_first, received_last,"
            + " bytes, format, summary, checksum";

    private SegmentRows() {}

    /** Writes a segment in place of what was kept of it before. */
    static void write(Connection connection, KeptSegment segment, KeptRow row) throws SQLException {
        KeptSegment.Head head = segment.head();
        delete(connection, head.first());
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO segments(" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, head.first());
            insert.setInt(2, head.rows());
            insert.setLong(3, head.earliest());
            insert.setLong(4, head.latest());
            insert.setLong(5, row.receivedFirst());
            insert.setLong(6, row.receivedLast());
            insert.setLong(7, row.bytes());
            insert.setInt(8, head.format());
            insert.setBytes(9, head.summary());
            insert.setInt(10, checksum(row));
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO"
                + " segment_columns(first_position, column_number, content, checksum) VALUES (?, ?, ?, ?)")) {
            for (int column = 0; column < segment.columns().size(); column++) {
                byte[] content = segment.columns().get(column);
                insert.setLong(1, head.first());
                insert.setInt(2, column);
                insert.setObject(3, ByteParts.of(content));
                insert.setInt(4, checksum(content));
                insert.addBatch();
            }
            if (!segment.columns().isEmpty()) {
                insert.executeBatch();
            }
        }
    }

    static void delete(Connection connection, long first) throws SQLException {
        deleteHead(connection, first);
        deleteColumns(connection, first);
    }

    /** From now on its events are some that were never sealed. */
    static void deleteHead(Connection connection, long first) throws SQLException {
        delete(connection, "DELETE FROM segments WHERE first_position = ?", first);
    }

    static void deleteColumns(Connection connection, long first) throws SQLException {
        delete(connection, "DELETE FROM segment_columns WHERE first_position = ?", first);
    }

    /** Deletes columns before all segments: a deletion that was cut short left them. */
    static void deleteColumnsBefore(Connection connection) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM segment_columns WHERE first_position <"
                    + " (SELECT MIN(first_position) FROM segments)");
        }
    }

    private static void delete(Connection connection, String sql, long first) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setLong(1, first);
            delete.executeUpdate();
        }
    }

    /** Those whose checksum is right, oldest first. */
    static List<KeptRow> readAll(Connection connection) throws SQLException {
        List<KeptRow> kept = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT " + COLUMNS + " FROM segments ORDER BY first_position");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                KeptRow row = new KeptRow(
                        new KeptSegment.Head(
                                rows.getLong(1),
                                rows.getInt(2),
                                rows.getLong(3),
                                rows.getLong(4),
                                rows.getInt(8),
                                rows.getBytes(9)),
                        rows.getLong(5),
                        rows.getLong(6),
                        rows.getLong(7));
                if (rows.getInt(10) == checksum(row)) {
                    kept.add(row);
                }
            }
        }
        return kept;
    }

    /** A column as it was written, empty when it is missing or was changed. */
    static Optional<byte[]> column(Connection connection, long first, int column) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT content, checksum FROM segment_columns WHERE first_position = ? AND column_number = ?")) {
            select.setLong(1, first);
            select.setInt(2, column);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                byte[] content = ByteParts.read(rows, 1);
                return rows.getInt(2) == checksum(content) ? Optional.of(content) : Optional.empty();
            }
        }
    }

    private static int checksum(KeptRow row) {
        KeptSegment.Head head = row.head();
        ByteBuffer numbers = ByteBuffer.allocate(8 * Long.BYTES)
                .putLong(head.first())
                .putLong(head.rows())
                .putLong(head.earliest())
                .putLong(head.latest())
                .putLong(head.format())
                .putLong(row.receivedFirst())
                .putLong(row.receivedLast())
                .putLong(row.bytes());
        CRC32C checksum = new CRC32C();
        checksum.update(numbers.array());
        checksum.update(head.summary());
        return (int) checksum.getValue();
    }

    private static int checksum(byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        return (int) checksum.getValue();
    }
}
