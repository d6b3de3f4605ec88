package dev.watchfloor.app.store;

import dev.watchfloor.app.rules.lists.ListShelf;
import dev.watchfloor.app.rules.lists.ValueList;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lists for placeholders in the profile's database. Thread-safe. */
public final class H2ListShelf implements ListShelf {
    private final Database database;

    public H2ListShelf(Database database) {
        this.database = database;
    }

    @Override
    public List<ValueList> all() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT name, list_values, changed_by, since FROM value_lists ORDER BY name");
                    ResultSet rows = select.executeQuery()) {
                List<ValueList> lists = new ArrayList<>();
                while (rows.next()) {
                    lists.add(new ValueList(
                            rows.getString(1),
                            rows.getString(2).lines().toList(),
                            rows.getString(3),
                            rows.getObject(4, Instant.class)));
                }
                return lists;
            }
        });
    }

    @Override
    public void put(List<ValueList> lists) {
        database.transact(connection -> {
            try (PreparedStatement merge = connection.prepareStatement(
                    "MERGE INTO value_lists(name, list_values, changed_by, since) KEY (name) VALUES (?, ?, ?, ?)")) {
                for (ValueList list : lists) {
                    merge.setString(1, list.name());
                    // No value has more than one line.
                    merge.setString(2, String.join("\n", list.values()));
                    merge.setString(3, list.by());
                    merge.setObject(4, list.since());
                    merge.executeUpdate();
                }
            }
            return lists.size();
        });
    }

    @Override
    public boolean remove(String name) {
        return database.transact(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM value_lists WHERE name = ?")) {
                delete.setString(1, name);
                return delete.executeUpdate() > 0;
            }
        });
    }
}
