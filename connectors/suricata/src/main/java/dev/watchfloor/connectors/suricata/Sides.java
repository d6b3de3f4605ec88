package dev.watchfloor.connectors.suricata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.feeds.Ends;

/**
 * Tells who opened a connection.
 *
 * <p>{@code src_ip} is the packet's sender: for rules on answers it is the attacked server (7.0.10). The flow's own
 * addresses come first, then the record's direction, then the port that only a client uses. Where nothing tells, the ends
 * stay as the record has them, sender first, and the summary says so. Stateless.
 */
final class Sides {
    /** Below it servers listen, from it on Linux takes the ports of clients. */
    private static final int FIRST_EPHEMERAL = 32_768;

    private static final int NAME_SERVICE = 53;

    private Sides() {}

    static Ends of(JsonNode record, EveType type) {
        JsonNode flow = record.path("flow");
        if (flow.hasNonNull("src_ip")) {
            return of(flow, false);
        }
        return switch (type) {
            // Written for the flow or the transaction as a whole, in the initiator's direction.
            case FLOW, HTTP, TLS, SSH -> of(record, false);
            case DNS ->
                of(record, port(record, "src_port") == NAME_SERVICE && port(record, "dest_port") != NAME_SERVICE);
            case ALERT, ANOMALY, FILEINFO -> byDirection(record);
        };
    }

    private static Ends byDirection(JsonNode record) {
        String direction = record.path("direction").asText();
        if (direction.equals("to_server") || direction.equals("to_client")) {
            return of(record, direction.equals("to_client"));
        }
        return of(record, isClientsPort(record, "dest_port") && !isClientsPort(record, "src_port"));
    }

    /** Whether nothing in the record tells which of the two sides opened the connection. */
    static boolean isOnlyThePacket(JsonNode record, EveType type) {
        return switch (type) {
            case FLOW, HTTP, TLS, SSH, DNS -> false;
            case ALERT, ANOMALY, FILEINFO ->
                !record.path("flow").hasNonNull("src_ip")
                        && !record.path("direction").asText().matches("to_(?:server|client)")
                        && isClientsPort(record, "src_port") == isClientsPort(record, "dest_port")
                        && record.hasNonNull("src_ip");
        };
    }

    private static boolean isClientsPort(JsonNode record, String name) {
        return port(record, name) >= FIRST_EPHEMERAL;
    }

    private static Ends of(JsonNode record, boolean swapped) {
        Ends ends = new Ends(
                Addresses.parse(record.path("src_ip").asText()).orElse(null),
                port(record, "src_port"),
                Addresses.parse(record.path("dest_ip").asText()).orElse(null),
                port(record, "dest_port"));
        return swapped ? ends.swapped() : ends;
    }

    private static int port(JsonNode ends, String name) {
        return ends.path(name).asInt();
    }
}
