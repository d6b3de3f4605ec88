package dev.watchfloor.app.store;

import dev.watchfloor.app.detection.ThreadNumbers;
import dev.watchfloor.app.detection.ThreadOrigin;
import dev.watchfloor.app.incidents.IncidentJson;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Numbers of incidents in the profile's database. Thread-safe. */
public final class H2ThreadNumbers implements ThreadNumbers {
    private static final Duration SAME = Duration.ofMinutes(30);

    private final Database database;

    public H2ThreadNumbers(Database database) {
        this.database = database;
    }

    @Override
    public long numberOf(ThreadOrigin origin, Instant started) {
        return database.transact(connection -> {
            long known = known(connection, origin, started);
            return known > 0 ? known : next(connection, text(origin), started);
        });
    }

    @Override
    public long numberOfOngoing(ThreadOrigin origin, Instant started) {
        return database.transact(connection -> {
            long known = known(connection, origin, started);
            long same = known > 0 ? known : ongoing(connection, text(origin), started);
            return same > 0 ? same : next(connection, text(origin), started);
        });
    }

    /** Only what began earlier: a later one of the same origin is found by its own begin. */
    private static long ongoing(Connection connection, String network, Instant started) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT n.incident, t.told FROM incident_numbers n JOIN incident_threads t ON t.incident = n.incident"
                        + " WHERE n.network = ? AND n.started < ? ORDER BY n.started DESC FETCH FIRST 1 ROW ONLY")) {
            select.setString(1, network);
            select.setObject(2, started);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() && !lastSeen(rows.getString(2)).isBefore(started.minus(SAME)) ? rows.getLong(1) : 0;
            }
        }
    }

    private static Instant lastSeen(String told) {
        return IncidentJson.thread(told).latest();
    }

    private static long known(Connection connection, ThreadOrigin origin, Instant started) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT COALESCE(MAX(incident), 0) FROM incident_numbers WHERE network = ? AND started BETWEEN ?"
                        + " AND ?")) {
            select.setString(1, text(origin));
            select.setObject(2, started.minus(SAME));
            select.setObject(3, started.plus(SAME));
            return number(select);
        }
    }

    static long next(Connection connection, String network, Instant started) throws SQLException {
        long next;
        try (PreparedStatement select =
                connection.prepareStatement("SELECT COALESCE(MAX(incident), 0) + 1 FROM incident_numbers")) {
            next = number(select);
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO incident_numbers(incident, network, started) VALUES (?, ?, ?)")) {
            insert.setLong(1, next);
            insert.setString(2, network);
            insert.setObject(3, started);
            insert.executeUpdate();
        }
        return next;
    }

    /** What is no network is too long for the column, and nobody reads it there. */
    private static String text(ThreadOrigin origin) {
        if (origin.network() != null) {
            return AddressTexts.of(origin.network());
        }
        String name = origin.key() + " " + origin.value();
        return origin.key() + " " + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static long number(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
