package dev.watchfloor.app.store;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.notes.Notebook;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.app.work.Listeners;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Notes in the profile's database. Thread-safe. */
public final class H2Notebook implements Notebook {
    private static final String COLUMNS =
            "position, event_time, connector, event_id, summary, pinned, note, author, changed";

    private final Database database;
    private final String author;
    private final Clock clock;
    private final Listeners listeners = new Listeners();

    /** @param author in whose name notes are kept */
    public H2Notebook(Database database, String author, Clock clock) {
        this.database = database;
        this.author = author;
        this.clock = clock;
    }

    @Override
    public List<Note> within(TimeRange range, int limit) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT " + COLUMNS
                    + " FROM notes WHERE event_time >= ? AND event_time < ?"
                    + " ORDER BY event_time DESC, position DESC FETCH FIRST ? ROWS ONLY")) {
                select.setObject(1, range.from());
                select.setObject(2, range.to());
                select.setInt(3, limit);
                return notes(select);
            }
        });
    }

    @Override
    public Optional<Note> find(long position) {
        return database.read(connection -> find(connection, position));
    }

    @Override
    public Note keep(NotedEvent event, boolean pinned, String text) {
        Note note = new Note(event, pinned, Note.cleaned(text), author, clock.instant());
        database.transact(connection -> {
            put(connection, note);
            return true;
        });
        listeners.tell();
        return note;
    }

    @Override
    public int pin(Collection<NotedEvent> events) {
        int fresh = database.transact(connection -> {
            int count = 0;
            for (NotedEvent event : events) {
                Optional<Note> before = find(connection, event.position());
                if (before.isEmpty() || !before.get().pinned()) {
                    String text = before.map(Note::text).orElse("");
                    put(connection, new Note(event, true, text, author, clock.instant()));
                    count++;
                }
            }
            return count;
        });
        listeners.tell();
        return fresh;
    }

    @Override
    public Optional<Note> remove(long position) {
        Optional<Note> removed = database.transact(connection -> {
            Optional<Note> before = find(connection, position);
            delete(connection, position);
            return before;
        });
        removed.ifPresent(note -> listeners.tell());
        return removed;
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    private static Optional<Note> find(Connection connection, long position) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM notes WHERE position = ?")) {
            select.setLong(1, position);
            return notes(select).stream().findFirst();
        }
    }

    private static void put(Connection connection, Note note) throws SQLException {
        delete(connection, note.event().position());
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO notes(" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, note.event().position());
            insert.setObject(2, note.event().time());
            insert.setString(3, note.event().connector());
            insert.setString(4, note.event().id());
            insert.setString(5, note.event().summary());
            insert.setBoolean(6, note.pinned());
            insert.setString(7, note.text());
            insert.setString(8, note.author());
            insert.setObject(9, note.changed());
            insert.executeUpdate();
        }
    }

    private static void delete(Connection connection, long position) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM notes WHERE position = ?")) {
            delete.setLong(1, position);
            delete.executeUpdate();
        }
    }

    private static List<Note> notes(PreparedStatement select) throws SQLException {
        List<Note> notes = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                notes.add(new Note(
                        new NotedEvent(
                                rows.getLong(1),
                                rows.getObject(2, Instant.class),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5)),
                        rows.getBoolean(6),
                        rows.getString(7),
                        rows.getString(8),
                        rows.getObject(9, Instant.class)));
            }
        }
        return notes;
    }
}
