package dev.watchfloor.app.store;

import dev.watchfloor.app.devices.Decision;
import dev.watchfloor.app.devices.DeviceShelf;
import dev.watchfloor.app.devices.Place;
import dev.watchfloor.app.devices.SeenDevice;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Device;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was seen of devices, in the profile's database. Thread-safe. */
public final class H2DeviceShelf implements DeviceShelf {
    /** Among the cursors of connectors, whose names have no parenthesis in front. */
    private static final String CURSOR = "(devices)";

    private static final String COLUMNS = "provider, id, user_id, user_name, told, network, agents, places, sessions,"
            + " first_seen, last_seen, state, decided";

    private final Database database;

    public H2DeviceShelf(Database database) {
        this.database = database;
    }

    @Override
    public long position() {
        Cursor cursor = database.read(connection -> CursorRows.read(connection, CURSOR));
        return cursor.isStart() ? NONE : Long.parseLong(cursor.value());
    }

    @Override
    public List<SeenDevice> load() {
        return database.read(connection -> {
            List<SeenDevice> devices = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT " + COLUMNS + " FROM devices_seen");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    devices.add(device(rows));
                }
            }
            return devices;
        });
    }

    @Override
    public void change(Collection<SeenDevice> put, Collection<SeenDevice.Key> remove, long position) {
        database.transact(connection -> {
            delete(connection, "devices_seen", remove);
            try (PreparedStatement merge = connection.prepareStatement("MERGE INTO devices_seen(" + COLUMNS
                    + ") KEY (provider, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (SeenDevice device : put) {
                    bind(merge, device);
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

    @Override
    public List<Listed> listed() {
        return database.read(connection -> {
            List<Listed> listed = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT provider, id, first_listed, last_listed FROM devices_listed");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Long first = rows.getObject(3, Long.class);
                    listed.add(new Listed(
                            rows.getString(1),
                            rows.getString(2),
                            first == null ? null : Instant.ofEpochMilli(first),
                            Instant.ofEpochMilli(rows.getLong(4))));
                }
            }
            return listed;
        });
    }

    @Override
    public void changeListed(Collection<Listed> put, Collection<SeenDevice.Key> remove) {
        database.transact(connection -> {
            delete(connection, "devices_listed", remove);
            try (PreparedStatement merge = connection.prepareStatement("MERGE INTO devices_listed(provider, id,"
                    + " first_listed, last_listed) KEY (provider, id) VALUES (?, ?, ?, ?)")) {
                for (Listed listed : put) {
                    Instant first = listed.first();
                    merge.setString(1, listed.provider());
                    merge.setString(2, listed.id());
                    merge.setObject(3, first == null ? null : first.toEpochMilli());
                    merge.setLong(4, listed.last().toEpochMilli());
                    merge.addBatch();
                }
                merge.executeBatch();
            }
            return true;
        });
    }

    private static void delete(Connection connection, String table, Collection<SeenDevice.Key> keys)
            throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + table + " WHERE provider = ? AND id = ?")) {
            for (SeenDevice.Key key : keys) {
                delete.setString(1, key.provider());
                delete.setString(2, key.id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static void bind(PreparedStatement merge, SeenDevice device) throws SQLException {
        merge.setString(1, device.provider());
        merge.setString(2, device.id());
        merge.setString(3, device.userId());
        merge.setString(4, device.userName());
        merge.setString(5, device.told());
        merge.setString(6, device.network());
        merge.setString(7, String.join("\n", device.agents()));
        merge.setString(
                8,
                device.places().stream()
                        .map(place -> place.last().toEpochMilli() + " " + place.address())
                        .collect(Collectors.joining("\n")));
        merge.setString(9, String.join("\n", device.sessions()));
        merge.setLong(10, device.firstSeen().toEpochMilli());
        merge.setLong(11, device.lastSeen().toEpochMilli());
        merge.setString(12, device.decision().state().name());
        merge.setLong(13, device.decision().since().toEpochMilli());
    }

    private static SeenDevice device(ResultSet row) throws SQLException {
        return new SeenDevice(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                lines(row.getString(7)).toList(),
                lines(row.getString(8)).map(H2DeviceShelf::place).toList(),
                lines(row.getString(9)).toList(),
                Instant.ofEpochMilli(row.getLong(10)),
                Instant.ofEpochMilli(row.getLong(11)),
                new Decision(Device.State.valueOf(row.getString(12)), Instant.ofEpochMilli(row.getLong(13))));
    }

    private static Place place(String line) {
        int space = line.indexOf(' ');
        return new Place(line.substring(space + 1), Instant.ofEpochMilli(Long.parseLong(line.substring(0, space))));
    }

    private static Stream<String> lines(String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text.split("\n"));
    }
}
