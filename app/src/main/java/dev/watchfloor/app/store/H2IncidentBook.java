package dev.watchfloor.app.store;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.incidents.HistoryEntry;
import dev.watchfloor.app.incidents.IncidentBook;
import dev.watchfloor.app.incidents.IncidentJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Incidents in the profile's database. Thread-safe. */
public final class H2IncidentBook implements IncidentBook {
    private static final String COLUMNS = "id, incident, done_at, who, deed";
    /** Stands where the network of a thread does. */
    private static final String NO_NETWORK = "-";

    private final Database database;

    public H2IncidentBook(Database database) {
        this.database = database;
    }

    @Override
    public List<HistoryEntry> deeds(int most) {
        return entries(
                "SELECT " + COLUMNS + " FROM incident_deeds WHERE incident IN (SELECT incident FROM incident_deeds"
                        + " GROUP BY incident ORDER BY MAX(id) DESC FETCH FIRST ? ROWS ONLY) ORDER BY id",
                most);
    }

    @Override
    public List<HistoryEntry> deedsOf(long incident) {
        return entries("SELECT " + COLUMNS + " FROM incident_deeds WHERE incident = ? ORDER BY id", incident);
    }

    @Override
    public void threads(Collection<Long> incidents, Consumer<KeptThread> each) {
        incidents.forEach(
                incident -> thread(incident).ifPresent(thread -> each.accept(new KeptThread(incident, thread))));
    }

    @Override
    public Optional<AttackThread> thread(long incident) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT told FROM incident_threads WHERE incident = ?")) {
                select.setLong(1, incident);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(IncidentJson.thread(rows.getString(1))) : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<HistoryEntry> add(List<NewDeed> deeds, List<KeptThread> threads) {
        return database.transact(connection -> {
            keep(connection, threads);
            List<HistoryEntry> added = new ArrayList<>();
            for (NewDeed deed : deeds) {
                added.add(new HistoryEntry(
                        insert(connection, deed), deed.incident(), deed.at(), deed.who(), deed.deed(), true));
            }
            return added;
        });
    }

    @Override
    public long newNumber(Instant opened) {
        return database.transact(connection -> H2ThreadNumbers.next(connection, NO_NETWORK, opened));
    }

    private static void keep(Connection connection, List<KeptThread> threads) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(
                "MERGE INTO incident_threads(incident, told) KEY (incident) VALUES (?, ?)")) {
            for (KeptThread kept : threads) {
                merge.setLong(1, kept.incident());
                merge.setString(2, IncidentJson.write(kept.thread()));
                merge.executeUpdate();
            }
        }
    }

    private static long insert(Connection connection, NewDeed deed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO incident_deeds(incident, done_at, who, deed) VALUES (?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setLong(1, deed.incident());
            insert.setObject(2, deed.at());
            insert.setString(3, deed.who());
            insert.setString(4, IncidentJson.write(deed.deed()));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private List<HistoryEntry> entries(String sql, long parameter) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, parameter);
                List<HistoryEntry> entries = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        entries.add(new HistoryEntry(
                                rows.getLong(1),
                                rows.getLong(2),
                                rows.getObject(3, Instant.class),
                                rows.getString(4),
                                IncidentJson.deed(rows.getString(5)),
                                true));
                    }
                }
                return entries;
            }
        });
    }
}
