package dev.watchfloor.connectors.suricata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import org.jspecify.annotations.Nullable;

/**
 * The two ends of a connection, told apart by who opened it.
 *
 * <p>{@code src_ip} is the packet's sender: for rules on answers it is the attacked server (7.0.10). The flow's own
 * addresses come first, then the record's direction, then the port that only a client uses. Where nothing tells, both
 * ends are left out: an address that may be our server must not be offered for blocking.
 */
record Sides(
        @Nullable IPAddress initiator,
        int initiatorPort,
        @Nullable IPAddress responder,
        int responderPort) {

    private static final Sides UNKNOWN = new Sides(null, 0, null, 0);
    /** Below it servers listen, from it on Linux takes the ports of clients. */
    private static final int FIRST_EPHEMERAL = 32_768;

    private static final int NAME_SERVICE = 53;

    static Sides of(JsonNode record, EveType type) {
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

    private static Sides byDirection(JsonNode record) {
        String direction = record.path("direction").asText();
        if (direction.equals("to_server") || direction.equals("to_client")) {
            return of(record, direction.equals("to_client"));
        }
        boolean clientSends = port(record, "src_port") >= FIRST_EPHEMERAL;
        boolean clientReceives = port(record, "dest_port") >= FIRST_EPHEMERAL;
        return clientSends == clientReceives ? UNKNOWN : of(record, clientReceives);
    }

    private static Sides of(JsonNode ends, boolean swapped) {
        Sides sides = new Sides(
                Addresses.parse(ends.path("src_ip").asText()).orElse(null),
                port(ends, "src_port"),
                Addresses.parse(ends.path("dest_ip").asText()).orElse(null),
                port(ends, "dest_port"));
        return swapped ? new Sides(sides.responder, sides.responderPort, sides.initiator, sides.initiatorPort) : sides;
    }

    private static int port(JsonNode ends, String name) {
        return ends.path(name).asInt();
    }

    /** Such as {@code from 203.0.113.9 to 198.51.100.4:443}; empty when nothing is known. */
    String inWords() {
        String from = initiator == null ? "" : " from " + Addresses.canonical(initiator);
        return responder == null ? from : from + " to " + shown(responder, responderPort);
    }

    private static String shown(IPAddress address, int port) {
        String text = Addresses.canonical(address);
        if (port == 0) {
            return text;
        }
        return (address.isIPv6() ? "[" + text + "]" : text) + ":" + port;
    }
}
