package dev.watchfloor.app.store;

import dev.watchfloor.app.sessions.SessionLedger;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Sessions in the profile's database. Thread-safe. */
public final class H2SessionLedger implements SessionLedger {
    private static final String COLUMNS = "provider, id, kind, user_id, user_name, address, started, last_access,"
            + " clients, device, remember_me, state, ended, seen";

    private final Database database;

    public H2SessionLedger(Database database) {
        this.database = database;
    }

    @Override
    public void save(Collection<SessionRecord> sessions) {
        database.transact(connection -> {
            try (PreparedStatement merge = connection.prepareStatement("MERGE INTO sessions(" + COLUMNS
                    + ") KEY (provider, id, kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (SessionRecord session : sessions) {
                    bind(merge, session);
                    merge.addBatch();
                }
                return merge.executeBatch().length;
            }
        });
    }

    @Override
    public List<SessionRecord> load(Instant since) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT " + COLUMNS + " FROM sessions WHERE ended IS NULL OR ended >= ?")) {
                select.setObject(1, since);
                List<SessionRecord> sessions = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        sessions.add(record(rows));
                    }
                }
                return sessions;
            }
        });
    }

    private static void bind(PreparedStatement merge, SessionRecord record) throws SQLException {
        Session session = record.session();
        IPAddress address = session.address();
        merge.setString(1, record.provider());
        merge.setString(2, session.ref().id());
        merge.setString(3, session.ref().kind().name());
        merge.setString(4, session.userId());
        merge.setString(5, session.userName());
        merge.setString(6, address == null ? null : AddressTexts.of(address));
        merge.setObject(7, session.started());
        merge.setObject(8, session.lastAccess());
        merge.setString(9, String.join("\n", session.clients()));
        merge.setString(10, session.device());
        merge.setBoolean(11, session.rememberMe());
        merge.setString(12, record.state().name());
        merge.setObject(13, record.ended());
        merge.setObject(14, record.seen());
    }

    private static SessionRecord record(ResultSet row) throws SQLException {
        String clients = row.getString(9);
        Session session = new Session(
                new SessionRef(row.getString(2), SessionRef.Kind.valueOf(row.getString(3))),
                row.getString(4),
                row.getString(5),
                Addresses.parse(row.getString(6)).orElse(null),
                row.getObject(7, Instant.class),
                row.getObject(8, Instant.class),
                clients.isEmpty() ? List.of() : List.of(clients.split("\n")),
                row.getString(10),
                row.getBoolean(11));
        return new SessionRecord(
                row.getString(1),
                session,
                SessionRecord.State.valueOf(row.getString(12)),
                row.getObject(13, Instant.class),
                row.getObject(14, Instant.class),
                null);
    }
}
