package dev.watchfloor.app.store;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.audit.Seal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rows of the audit table. There is no statement here that changes or deletes one. Stateless. */
final class AuditRows {
    private static final String COLUMNS =
            "entry, written, actor, workstation, action, subject, target, outcome, detail,"
                    + " was, became, previous, hash, signer, signature";

    private AuditRows() {}

    static void insert(Connection connection, AuditEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO audit(" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, entry.number());
            insert.setObject(2, entry.time());
            List<String> texts = List.of(
                    entry.actor(),
                    entry.workstation(),
                    entry.action(),
                    entry.subject(),
                    entry.target(),
                    entry.outcome(),
                    entry.detail(),
                    entry.change().before(),
                    entry.change().after(),
                    entry.seal().previous(),
                    entry.seal().hash(),
                    entry.seal().key(),
                    entry.seal().signature());
            for (int at = 0; at < texts.size(); at++) {
                insert.setString(at + 3, texts.get(at));
            }
            insert.executeUpdate();
        }
    }

    /** Newest first. */
    static List<AuditEntry> latest(Connection connection, int limit, long before) throws SQLException {
        return select(connection, "WHERE entry < ? ORDER BY entry DESC", before, limit);
    }

    /** Oldest first. */
    static List<AuditEntry> following(Connection connection, int limit, long after) throws SQLException {
        return select(connection, "WHERE entry > ? ORDER BY entry", after, limit);
    }

    /** Whether any entry belongs to a chain. */
    static boolean hasSealed(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT 1 FROM audit WHERE hash <> '' OR signature <> '' FETCH FIRST ROW ONLY");
                ResultSet rows = select.executeQuery()) {
            return rows.next();
        }
    }

    private static List<AuditEntry> select(Connection connection, String which, long bound, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM audit " + which + " FETCH FIRST ? ROWS ONLY")) {
            select.setLong(1, bound);
            select.setInt(2, limit);
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong(1),
                row.getObject(2, Instant.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                new Change(row.getString(10), row.getString(11)),
                new Seal(row.getString(12), row.getString(13), row.getString(14), row.getString(15)));
    }
}
