package dev.watchfloor.app.store;

import dev.watchfloor.app.index.Micros;
import dev.watchfloor.app.store.blocks.OldFlow;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How an event lay in the table {@code events} of profiles from before schema 3. */
final class EventRows {
    static final String SELECT = "SELECT position, received, connector, event_id, event_time, layer, kind, severity,"
            + " outcome, summary, source, source_port, destination, destination_port, user_name, user_id, device,"
            + " session, http_method, url_path, http_status, rule_id, rule_name, technique, user_agent, bytes_in,"
            + " bytes_out, flow, raw FROM events";

    private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

    private EventRows() {}

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
                OldFlow.communityId(row.getString("flow")),
                OldFlow.own(row.getString("flow")),
                row.getString("raw"));
        return new StoredEvent(
                row.getLong("position"), Micros.instant(row.getLong("received")), row.getString("connector"), event);
    }

    /**
     * The event as it comes back from the log: time to the microsecond, texts no longer than the border allows. A
     * connector that bypasses the builder cannot make a record that the log refuses for ever.
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
                text(event.communityId()),
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
