package dev.watchfloor.app.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;

/** Settings of the profile by name. Holds no secrets. Thread-safe. */
final class H2Settings {
    private final Database database;

    H2Settings(Database database) {
        this.database = database;
    }

    Optional<String> find(String name) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT content FROM settings WHERE name = ?")) {
                select.setString(1, name);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    /** @param content the new content, empty to forget the setting */
    void put(String name, Optional<String> content) {
        database.transact(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM settings WHERE name = ?")) {
                delete.setString(1, name);
                delete.executeUpdate();
            }
            if (content.isPresent()) {
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO settings(name, content) VALUES (?, ?)")) {
                    insert.setString(1, name);
                    insert.setString(2, content.get());
                    insert.executeUpdate();
                }
            }
            return true;
        });
    }
}
