package dev.watchfloor.app.store;

import dev.watchfloor.app.rules.RuleShelf;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Files of rules in the profile's database. Thread-safe. */
public final class H2RuleShelf implements RuleShelf {
    private final Database database;

    public H2RuleShelf(Database database) {
        this.database = database;
    }

    @Override
    public List<Entry> all() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT file, text, is_on, brought_by, since FROM rule_files ORDER BY file");
                    ResultSet rows = select.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(new Entry(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getBoolean(3),
                            rows.getString(4),
                            Instant.ofEpochMilli(rows.getLong(5))));
                }
                return entries;
            }
        });
    }

    @Override
    public void put(List<Entry> entries) {
        database.transact(connection -> {
            try (PreparedStatement merge = connection.prepareStatement(
                    "MERGE INTO rule_files(file, text, is_on, brought_by, since) KEY (file) VALUES (?, ?, ?, ?, ?)")) {
                for (Entry entry : entries) {
                    merge.setString(1, entry.file());
                    merge.setString(2, entry.text());
                    merge.setBoolean(3, entry.isOn());
                    merge.setString(4, entry.by());
                    merge.setLong(5, entry.since().toEpochMilli());
                    merge.executeUpdate();
                }
            }
            return entries.size();
        });
    }

    @Override
    public boolean remove(String file) {
        return database.transact(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM rule_files WHERE file = ?")) {
                delete.setString(1, file);
                return delete.executeUpdate() > 0;
            }
        });
    }
}
