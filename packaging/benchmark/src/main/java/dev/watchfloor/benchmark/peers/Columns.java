package dev.watchfloor.benchmark.peers;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.SecurityEvent;
import inet.ipaddr.IPAddress;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An event as a row for stores with types: times are microseconds, closed sets are small numbers, an IPv4 address is a
 * number so that a network is a range, an IPv6 address is text. Stateless.
 */
final class Columns {
    /** Name and type, of which {@code S} is text, {@code L} a large and {@code I} a small number. */
    private static final List<String> ALL = List.of(
            "position L",
            "received L",
            "connector S",
            "id S",
            "time L",
            "layer I",
            "kind I",
            "severity I",
            "outcome I",
            "summary S",
            "source L",
            "source6 S",
            "source_port I",
            "destination L",
            "destination6 S",
            "destination_port I",
            "user_name S",
            "user_id S",
            "device S",
            "session S",
            "method S",
            "url S",
            "status I",
            "rule_id S",
            "rule_name S",
            "technique S",
            "user_agent S",
            "bytes_in L",
            "bytes_out L",
            "community_id S",
            "flow S");

    private Columns() {}

    /** How many columns a row has. */
    static int count(boolean withRaw) {
        return ALL.size() + (withRaw ? 1 : 0);
    }

    static String createTable(boolean withRaw, String text, String large, String small) {
        String columns = ALL.stream()
                .map(column -> {
                    String name = column.substring(0, column.length() - 1);
                    return name
                            + switch (column.charAt(column.length() - 1)) {
                                case 'S' -> text;
                                case 'L' -> large;
                                default -> small;
                            };
                })
                .collect(Collectors.joining(", "));
        return "CREATE TABLE IF NOT EXISTS events(" + columns + (withRaw ? ", raw " + text : "") + ")";
    }

    static void write(StoredEvent stored, boolean withRaw, Values row) throws SQLException {
        SecurityEvent event = stored.event();
        row.number(stored.position());
        row.number(micros(stored.received()));
        row.text(stored.connector());
        row.text(event.id());
        row.number(micros(event.time()));
        row.small(event.layer().ordinal());
        row.small(event.kind().ordinal());
        row.small(event.severity().ordinal());
        row.small(event.outcome().ordinal());
        row.text(event.summary());
        address(event.source(), row);
        row.small(positive(event.sourcePort()));
        address(event.destination(), row);
        row.small(positive(event.destinationPort()));
        row.text(event.user());
        row.text(event.userId());
        row.text(event.device());
        row.text(event.session());
        row.text(event.method());
        row.text(event.path());
        row.small(positive(event.status()));
        row.text(event.ruleId());
        row.text(event.ruleName());
        row.text(event.technique());
        row.text(event.userAgent());
        row.number(event.bytesIn() < 0 ? Values.ABSENT : event.bytesIn());
        row.number(event.bytesOut() < 0 ? Values.ABSENT : event.bytesOut());
        row.text(event.communityId());
        row.text(event.flow());
        if (withRaw) {
            row.text(event.raw());
        }
    }

    /** The column of a field; of an address the one for IPv4. */
    static String name(Field field) {
        return switch (field) {
            case TIME -> "time";
            case RECEIVED -> "received";
            case LAYER -> "layer";
            case ACTION -> "kind";
            case SEVERITY -> "severity";
            case OUTCOME -> "outcome";
            case CONNECTOR -> "connector";
            case MESSAGE -> "summary";
            case SOURCE -> "source";
            case SOURCE_PORT -> "source_port";
            case DESTINATION -> "destination";
            case DESTINATION_PORT -> "destination_port";
            case USER -> "user_name";
            case USER_ID -> "user_id";
            case DEVICE -> "device";
            case SESSION -> "session";
            case METHOD -> "method";
            case URL -> "url";
            case STATUS -> "status";
            case RULE_ID -> "rule_id";
            case RULE_NAME -> "rule_name";
            case TECHNIQUE -> "technique";
            case USER_AGENT -> "user_agent";
            case SOURCE_BYTES -> "bytes_in";
            case DESTINATION_BYTES -> "bytes_out";
            case COMMUNITY_ID -> "community_id";
            case FLOW -> "flow";
            case ID -> "id";
            case RAW -> "raw";
            case RELATED_IP -> throw new IllegalArgumentException("two columns");
        };
    }

    static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }

    static long number(IPAddress address) {
        return address.getValue().longValueExact();
    }

    private static void address(@Nullable IPAddress address, Values row) throws SQLException {
        row.number(address != null && address.isIPv4() ? number(address) : Values.ABSENT);
        row.text(address != null && address.isIPv6() ? Addresses.canonical(address) : null);
    }

    private static long positive(int value) {
        return value == 0 ? Values.ABSENT : value;
    }
}
