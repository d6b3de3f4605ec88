package dev.watchfloor.app.store;

import dev.watchfloor.app.index.Micros;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes events as profiles from before schema 3 have them. */
final class OldRows {
    private static final String INSERT =
            "INSERT INTO events(position, received, connector, event_id, event_time, layer,"
                    + " kind, severity, outcome, summary, source, source_port, destination, destination_port, user_name,"
                    + " user_id, device, session, http_method, url_path, http_status, rule_id, rule_name, technique,"
                    + " user_agent, bytes_in, bytes_out, flow, raw)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private OldRows() {}

    static boolean insert(Connection connection, List<StoredEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (StoredEvent event : events) {
                bind(insert, event);
                insert.addBatch();
            }
            return insert.executeBatch().length > 0;
        }
    }

    private static void bind(PreparedStatement insert, StoredEvent stored) throws SQLException {
        SecurityEvent event = stored.event();
        int at = 0;
        insert.setLong(++at, stored.position());
        insert.setLong(++at, Micros.of(stored.received()));
        insert.setString(++at, stored.connector());
        insert.setString(++at, event.id());
        insert.setLong(++at, Micros.of(event.time()));
        insert.setString(++at, event.layer().name());
        insert.setString(++at, event.kind().name());
        insert.setString(++at, event.severity().name());
        insert.setString(++at, event.outcome().name());
        insert.setString(++at, event.summary());
        insert.setBytes(++at, event.source() == null ? null : event.source().getBytes());
        insert.setInt(++at, event.sourcePort());
        insert.setBytes(
                ++at, event.destination() == null ? null : event.destination().getBytes());
        insert.setInt(++at, event.destinationPort());
        insert.setString(++at, event.user());
        insert.setString(++at, event.userId());
        insert.setString(++at, event.device());
        insert.setString(++at, event.session());
        insert.setString(++at, event.method());
        insert.setString(++at, event.path());
        insert.setInt(++at, event.status());
        insert.setString(++at, event.ruleId());
        insert.setString(++at, event.ruleName());
        insert.setString(++at, event.technique());
        insert.setString(++at, event.userAgent());
        insert.setLong(++at, event.bytesIn());
        insert.setLong(++at, event.bytesOut());
        insert.setString(++at, event.flow());
        insert.setString(++at, event.raw());
    }
}
