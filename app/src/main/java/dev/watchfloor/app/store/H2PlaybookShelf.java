package dev.watchfloor.app.store;

import dev.watchfloor.app.playbooks.PlaybookShelf;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** Playbooks in the profile's database. Thread-safe. */
public final class H2PlaybookShelf implements PlaybookShelf {
    private final Database database;

    public H2PlaybookShelf(Database database) {
        this.database = database;
    }

    @Override
    public List<Entry> latest() {
        return database.read(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT name, version, text FROM playbooks p WHERE version ="
                                    + " (SELECT MAX(version) FROM playbooks WHERE name = p.name) ORDER BY name");
                    ResultSet rows = select.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(new Entry(rows.getString(1), rows.getInt(2), rows.getString(3)));
                }
                return entries;
            }
        });
    }

    @Override
    public int add(String name, String text, int atLeast) {
        return database.transact(connection -> {
            int version;
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT COALESCE(MAX(version), 0) + 1 FROM playbooks WHERE name = ?")) {
                select.setString(1, name);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    version = Math.max(atLeast, row.getInt(1));
                }
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO playbooks(name, version, text) VALUES (?, ?, ?)")) {
                insert.setString(1, name);
                insert.setInt(2, version);
                insert.setString(3, text);
                insert.executeUpdate();
            }
            return version;
        });
    }

    @Override
    public boolean remove(String name) {
        return database.transact(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM playbooks WHERE name = ?")) {
                delete.setString(1, name);
                return delete.executeUpdate() > 0;
            }
        });
    }
}
