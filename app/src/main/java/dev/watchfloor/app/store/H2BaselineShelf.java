package dev.watchfloor.app.store;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.BaselineShelf;
import dev.watchfloor.connectors.spi.Cursor;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Baselines in the profile's database. Thread-safe. */
public final class H2BaselineShelf implements BaselineShelf {
    /** Among the cursors of connectors, whose names have no parenthesis in front. */
    private static final String CURSOR = "(baselines)";

    private final Database database;

    public H2BaselineShelf(Database database) {
        this.database = database;
    }

    @Override
    public long position() {
        Cursor cursor = database.read(connection -> CursorRows.read(connection, CURSOR));
        return cursor.isStart() ? NONE : Long.parseLong(cursor.value());
    }

    @Override
    public void read(Consumer<Row> each) {
        database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT kind, name, touched, content FROM baselines ORDER BY touched");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    int kind = rows.getInt(1);
                    if (kind < ActorKind.values().length) {
                        Actor actor = new Actor(ActorKind.values()[kind], rows.getString(2));
                        each.accept(new Row(actor, rows.getLong(3), rows.getBytes(4)));
                    }
                }
            }
            return true;
        });
    }

    @Override
    public Map<ActorKind, Integer> counts() {
        return database.read(connection -> {
            Map<ActorKind, Integer> counts = new EnumMap<>(ActorKind.class);
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT kind, COUNT(*) FROM baselines GROUP BY kind");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    int kind = rows.getInt(1);
                    if (kind < ActorKind.values().length) {
                        counts.put(ActorKind.values()[kind], rows.getInt(2));
                    }
                }
            }
            return counts;
        });
    }

    @Override
    public void change(Collection<Row> put, Collection<Actor> remove, long position) {
        database.transact(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM baselines WHERE kind = ? AND name = ?")) {
                for (Actor actor : remove) {
                    delete.setInt(1, actor.kind().ordinal());
                    delete.setString(2, actor.name());
                    delete.addBatch();
                }
                delete.executeBatch();
            }
            try (PreparedStatement merge = connection.prepareStatement(
                    "MERGE INTO baselines(kind, name, touched, content) KEY (kind, name) VALUES (?, ?, ?, ?)")) {
                for (Row row : put) {
                    merge.setInt(1, row.actor().kind().ordinal());
                    merge.setString(2, row.actor().name());
                    merge.setLong(3, row.touched());
                    merge.setBytes(4, row.content());
                    merge.addBatch();
                }
                merge.executeBatch();
            }
            if (position != NONE) {
                CursorRows.write(connection, CURSOR, new Cursor(Long.toString(position)));
            }
            return true;
        });
    }
}
