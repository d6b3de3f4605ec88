package dev.watchfloor.app.store;

import dev.watchfloor.app.store.blocks.Block;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How blocks lie in the table {@code blocks}. */
final class BlockRows {
    /** Blocks read at once: bounds the memory for records of the largest size. */
    private static final int AT_ONCE = 16;

    /** Usually less than a megabyte. */
    private static final int DELETED_AT_ONCE = 32;

    private static final String COLUMNS = "first_position, events, content";
    private static final String FLOOR = "SELECT " + COLUMNS
            + " FROM blocks WHERE first_position <= ? ORDER BY first_position DESC FETCH FIRST 1 ROW ONLY";

    // One statement, so that the first block is right also while blocks are joined meanwhile.
    private static final String NEXT = "SELECT " + COLUMNS + " FROM blocks WHERE first_position >= COALESCE((SELECT"
            + " first_position FROM blocks WHERE first_position <= ? ORDER BY first_position DESC"
            + " FETCH FIRST 1 ROW ONLY), ?) AND first_position <= ? ORDER BY first_position FETCH FIRST " + AT_ONCE
            + " ROWS ONLY";

    private BlockRows() {}

    static void insert(Connection connection, List<Block> blocks) throws SQLException {
        if (blocks.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO blocks(first_position, events, bytes, content) VALUES (?, ?, ?, ?)")) {
            for (Block block : blocks) {
                insert.setLong(1, block.first());
                insert.setInt(2, block.events());
                insert.setInt(3, block.content().length);
                insert.setObject(4, ByteParts.of(block.content()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static void delete(Connection connection, List<Long> firsts) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM blocks WHERE first_position = ?")) {
            for (long first : firsts) {
                delete.setLong(1, first);
                delete.addBatch();
            }
            if (!firsts.isEmpty()) {
                delete.executeBatch();
            }
        }
    }

    /** Deletes a few of the blocks that begin within. @return whether there may be more */
    static boolean deleteSomeWithin(Connection connection, long first, long last) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM blocks WHERE first_position BETWEEN ?"
                + " AND ? FETCH FIRST " + DELETED_AT_ONCE + " ROWS ONLY")) {
            delete.setLong(1, first);
            delete.setLong(2, last);
            return delete.executeUpdate() == DELETED_AT_ONCE;
        }
    }

    /** Ready to find one block after the other. */
    static PreparedStatement finder(Connection connection) throws SQLException {
        return connection.prepareStatement(FLOOR);
    }

    /** The last block that begins at the position or before it. */
    static @Nullable Block find(PreparedStatement finder, long position) throws SQLException {
        finder.setLong(1, position);
        try (ResultSet rows = finder.executeQuery()) {
            return rows.next() ? block(rows) : null;
        }
    }

    /**
     * Some blocks in order, from the one that may hold {@code first}, none that begins after {@code last}. Fewer than
     * there are: go on after the last of them, until none comes.
     */
    static List<Block> next(Connection connection, long first, long last) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setLong(1, first);
            select.setLong(2, first);
            select.setLong(3, last);
            List<Block> blocks = new ArrayList<>(AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    blocks.add(block(rows));
                }
            }
            return blocks;
        }
    }

    private static Block block(ResultSet rows) throws SQLException {
        return new Block(rows.getLong(1), rows.getInt(2), ByteParts.read(rows, 3));
    }
}
