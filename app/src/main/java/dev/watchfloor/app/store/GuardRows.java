package dev.watchfloor.app.store;

import dev.watchfloor.app.response.GuardedEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of what is guarded. */
final class GuardRows {
    private static final Logger LOG = LoggerFactory.getLogger(GuardRows.class);
    private static final Comparator<GuardedEntry> ORDER = Comparator.comparing(GuardedEntry::kind)
            .thenComparing(entry -> entry.network().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(GuardedEntry::value)
            .thenComparing(GuardedEntry::provider);

    private final Database database;

    GuardRows(Database database) {
        this.database = database;
    }

    /** Equal for entries that stand for the same. */
    static String key(GuardedEntry entry) {
        return key(entry.kind(), entry.provider(), entry.value());
    }

    static String key(GuardedEntry.Kind kind, String provider, String value) {
        // A provider's name has at most 40 characters and no line end.
        return kind + "\n" + provider + "\n" + GuardedEntry.folded(value);
    }

    List<GuardedEntry> all() {
        List<GuardedEntry> entries = database.read(connection -> {
            List<GuardedEntry> read = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT kind, content, provider, name, reason, owner, since FROM guarded");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    read(rows, read);
                }
            }
            return read;
        });
        return entries.stream().sorted(ORDER).toList();
    }

    void put(Collection<GuardedEntry> entries) {
        database.transact(connection -> {
            delete(connection, entries);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO guarded(kind, provider, folded, content, name, reason, owner, since)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (GuardedEntry entry : entries) {
                    insert.setString(1, entry.kind().name());
                    insert.setString(2, entry.provider());
                    insert.setString(3, GuardedEntry.folded(entry.value()));
                    insert.setString(4, entry.value());
                    insert.setString(5, entry.name());
                    insert.setString(6, entry.reason());
                    insert.setString(7, entry.owner());
                    insert.setObject(8, entry.since());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return true;
        });
        database.sync();
    }

    void remove(Collection<GuardedEntry> entries) {
        database.transact(connection -> {
            delete(connection, entries);
            return true;
        });
        database.sync();
    }

    private static void delete(Connection connection, Collection<GuardedEntry> entries) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM guarded WHERE kind = ? AND provider = ? AND folded = ?")) {
            for (GuardedEntry entry : entries) {
                delete.setString(1, entry.kind().name());
                delete.setString(2, entry.provider());
                delete.setString(3, GuardedEntry.folded(entry.value()));
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static void read(ResultSet row, List<GuardedEntry> entries) throws SQLException {
        String kind = row.getString(1);
        for (GuardedEntry.Kind known : GuardedEntry.Kind.values()) {
            if (known.name().equals(kind)) {
                entries.add(new GuardedEntry(
                        known,
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, Instant.class)));
                return;
            }
        }
        LOG.warn("The guard's list has an entry of a kind that this version does not know: {}", row.getString(1));
    }
}
