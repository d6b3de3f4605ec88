package dev.watchfloor.app.store;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.AuditTrail;
import dev.watchfloor.app.work.Listeners;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The audit in the profile's database. Knows how to add and to read, and nothing else. Thread-safe. */
public final class H2AuditTrail implements AuditTrail {
    private static final int LONGEST_TEXT = 4_000;
    private static final String COLUMNS = "entry, written, actor, action, subject, target, outcome, detail";

    private final Database database;
    private final Clock clock;
    private final Listeners listeners = new Listeners();

    public H2AuditTrail(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The writing side in the name of {@code actor}. An entry is forced to disk before the call returns. */
    public AuditLog writerFor(String actor) {
        return (action, subject, target, outcome, detail) -> write(actor, action, subject, target, outcome, detail);
    }

    @Override
    public List<AuditEntry> latest(int limit, long beforeNumber) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT " + COLUMNS + " FROM audit WHERE entry < ? ORDER BY entry DESC FETCH FIRST ? ROWS ONLY")) {
                select.setLong(1, beforeNumber);
                select.setInt(2, limit);
                return entries(select);
            }
        });
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    private void write(String actor, String action, String subject, String target, String outcome, String detail) {
        List<String> texts = List.of(actor, action, subject, target, outcome, detail);
        database.transact(connection -> {
            long number;
            try (Statement statement = connection.createStatement();
                    ResultSet newest = statement.executeQuery("SELECT COALESCE(MAX(entry), 0) FROM audit")) {
                newest.next();
                number = newest.getLong(1) + 1;
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO audit(" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, number);
                insert.setObject(2, clock.instant());
                for (int at = 0; at < texts.size(); at++) {
                    insert.setString(at + 3, clean(texts.get(at)));
                }
                return insert.executeUpdate();
            }
        });
        database.sync();
        listeners.tell();
    }

    private static List<AuditEntry> entries(PreparedStatement select) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(new AuditEntry(
                        rows.getLong(1),
                        rows.getObject(2, Instant.class),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getString(7),
                        rows.getString(8)));
            }
        }
        return entries;
    }

    /** Names from products and reasons from operators may hold anything; an entry is one line. */
    private static String clean(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", " ")
                .strip();
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
