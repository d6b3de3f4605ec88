package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import inet.ipaddr.IPAddress;
import org.jspecify.annotations.Nullable;

/**
 * The two ends of a connection, as far as a record tells them.
 *
 * @param initiator the side that opened it, null when unknown
 * @param initiatorPort 0..65535, 0 when unknown
 * @param responder the other side, null when unknown
 * @param responderPort 0..65535, 0 when unknown
 */
public record Ends(
        @Nullable IPAddress initiator,
        int initiatorPort,
        @Nullable IPAddress responder,
        int responderPort) {
    /** The ends the other way round. */
    public Ends swapped() {
        return new Ends(responder, responderPort, initiator, initiatorPort);
    }

    /** Sets the event's source and destination. */
    public SecurityEventBuilder setOn(SecurityEventBuilder event) {
        return event.source(initiator)
                .sourcePort(initiatorPort)
                .destination(responder)
                .destinationPort(responderPort);
    }

    /** Such as {@code from 203.0.113.9 to 198.51.100.4:443}, with a blank before; empty when nothing is known. */
    public String inWords() {
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
