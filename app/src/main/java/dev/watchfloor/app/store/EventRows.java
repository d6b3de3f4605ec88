package dev.watchfloor.app.store;

import dev.watchfloor.app.index.IndexedEvent;
import dev.watchfloor.app.index.Micros;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How an event lies in the table {@code events}. */
final class EventRows {
    static final String INSERT = "INSERT INTO events(position, received, connector, event_id, event_time, layer, kind,"
            + " severity, outcome, summary, source, source_port, destination, destination_port, user_name, user_id,"
            + " device, session, http_method, url_path, http_status, rule_id, rule_name, technique, user_agent,"
            + " bytes_in, bytes_out, flow, raw)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String SELECT = "SELECT position, received, connector, event_id, event_time, layer, kind, severity,"
            + " outcome, summary, source, source_port, destination, destination_port, user_name, user_id, device,"
            + " session, http_method, url_path, http_status, rule_id, rule_name, technique, user_agent, bytes_in,"
            + " bytes_out, flow, raw FROM events WHERE position = ?";

    /** What the index is filled from. Read by number, not by name: H2 2.5 looks each name up for each row. */
    static final String SELECT_FOR_INDEX = "SELECT position, user_name, summary, url_path, rule_name, user_agent,"
            + " connector, event_id, event_time, layer, kind, severity, outcome, source, destination"
            + " FROM events WHERE position BETWEEN ? AND ? ORDER BY position";

    /** The first columns of {@link #SELECT_FOR_INDEX}. */
    static final String SELECT_TEXTS = "SELECT position, user_name, summary, url_path, rule_name, user_agent"
            + " FROM events WHERE position BETWEEN ? AND ? ORDER BY position";

    private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

    private EventRows() {}

    static void bind(PreparedStatement insert, StoredEvent stored) throws SQLException {
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
        insert.setBytes(++at, IndexedEvent.bytes(event.source()));
        insert.setInt(++at, event.sourcePort());
        insert.setBytes(++at, IndexedEvent.bytes(event.destination()));
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

    static StoredEvent stored(ResultSet row) throws SQLException {
        SecurityEvent event = new SecurityEvent(
                row.getString("event_id"),
                Micros.instant(row.getLong("event_time")),
                Layer.valueOf(row.getString("layer")),
                Kind.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("summary"),
                address(row.getBytes("source")),
                row.getInt("source_port"),
                address(row.getBytes("destination")),
                row.getInt("destination_port"),
                row.getString("user_name"),
                row.getString("user_id"),
                row.getString("device"),
                row.getString("session"),
                row.getString("http_method"),
                row.getString("url_path"),
                row.getInt("http_status"),
                row.getString("rule_id"),
                row.getString("rule_name"),
                row.getString("technique"),
                row.getString("user_agent"),
                row.getLong("bytes_in"),
                row.getLong("bytes_out"),
                row.getString("flow"),
                row.getString("raw"));
        return new StoredEvent(
                row.getLong("position"), Micros.instant(row.getLong("received")), row.getString("connector"), event);
    }

    /** A row of either of the two selections above. */
    static long position(ResultSet row) throws SQLException {
        return row.getLong(1);
    }

    /** A row of either of the two selections above. */
    static IndexedEvent.Texts texts(ResultSet row) throws SQLException {
        return new IndexedEvent.Texts(
                row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6));
    }

    /** A row of {@link #SELECT_FOR_INDEX}. */
    static String connector(ResultSet row) throws SQLException {
        return row.getString(7);
    }

    /** A row of {@link #SELECT_FOR_INDEX}. */
    static String id(ResultSet row) throws SQLException {
        return row.getString(8);
    }

    /** A row of {@link #SELECT_FOR_INDEX}. */
    static IndexedEvent indexed(ResultSet row) throws SQLException {
        return new IndexedEvent(
                row.getLong(9),
                Layer.valueOf(row.getString(10)),
                Kind.valueOf(row.getString(11)),
                Severity.valueOf(row.getString(12)),
                Outcome.valueOf(row.getString(13)),
                row.getBytes(14),
                row.getBytes(15),
                texts(row));
    }

    /**
     * The event as it comes back from the table: time to the microsecond, texts no longer than the border allows. A
     * connector that bypasses the builder cannot make a record that the table refuses for ever.
     */
    static SecurityEvent kept(SecurityEvent event) {
        return new SecurityEvent(
                event.id(),
                Micros.kept(event.time()),
                event.layer(),
                event.kind(),
                event.severity(),
                event.outcome(),
                cut(event.summary(), SecurityEvent.LONGEST_SUMMARY),
                event.source(),
                event.sourcePort(),
                event.destination(),
                event.destinationPort(),
                text(event.user()),
                text(event.userId()),
                text(event.device()),
                text(event.session()),
                text(event.method()),
                text(event.path()),
                event.status(),
                text(event.ruleId()),
                text(event.ruleName()),
                text(event.technique()),
                text(event.userAgent()),
                event.bytesIn(),
                event.bytesOut(),
                text(event.flow()),
                cut(event.raw(), SecurityEvent.LONGEST_RAW));
    }

    private static @Nullable IPAddress address(byte @Nullable [] bytes) {
        return bytes == null ? null : ADDRESSES.from(bytes);
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null ? null : cut(text, SecurityEvent.LONGEST_TEXT);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
