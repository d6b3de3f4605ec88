package dev.watchfloor.app.store;

import dev.watchfloor.app.detection.ThreadNumbers;
import inet.ipaddr.IPAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Numbers of incidents in the profile's database. Thread-safe. */
public final class H2ThreadNumbers implements ThreadNumbers {
    private static final Duration SAME = Duration.ofMinutes(30);

    private final Database database;

    public H2ThreadNumbers(Database database) {
        this.database = database;
    }

    @Override
    public long numberOf(IPAddress network, Instant started) {
        return database.transact(connection -> {
            long known = known(connection, network, started);
            return known > 0 ? known : next(connection, AddressTexts.of(network), started);
        });
    }

    private static long known(Connection connection, IPAddress network, Instant started) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT COALESCE(MAX(incident), 0) FROM incident_numbers WHERE network = ? AND started BETWEEN ?"
                        + " AND ?")) {
            select.setString(1, AddressTexts.of(network));
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

    private static long number(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
