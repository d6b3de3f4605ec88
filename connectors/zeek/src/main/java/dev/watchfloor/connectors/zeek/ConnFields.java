package dev.watchfloor.connectors.zeek;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.http.JsonFields;

/** What conn.log says of a finished connection. Stateless. */
final class ConnFields {
    private ConnFields() {}

    static void add(SecurityEventBuilder event, JsonNode record, Ends ends) {
        long sent = bytes(record, "orig");
        long received = bytes(record, "resp");
        String protocol = JsonFields.text(record, "service", JsonFields.text(record, "proto", "ip"));
        String state = JsonFields.text(record, "conn_state", "");
        event.bytesIn(sent)
                .bytesOut(received)
                .outcome(state.equals("S0") || state.equals("REJ") ? Outcome.FAILURE : Outcome.UNKNOWN)
                .summary("Flow (" + protocol + ")" + ends.inWords() + ": " + shown(sent) + " bytes sent, "
                        + shown(received) + " received" + lasting(record) + leaving(record));
    }

    /**
     * Zeek counts payload by sequence numbers, which goes wrong where a connection was not seen whole; the packets that
     * it saw and the gaps that it knows of bound what can be true.
     */
    private static long bytes(JsonNode record, String side) {
        long payload = JsonFields.count(record, side + "_bytes");
        long packets = JsonFields.count(record, side + "_ip_bytes");
        if (packets < 0) {
            return payload;
        }
        long gaps = Math.max(0, JsonFields.count(record, "missed_bytes"));
        return payload < 0 || payload - gaps > packets ? packets : payload;
    }

    private static String shown(long bytes) {
        return bytes < 0 ? "unknown" : Long.toString(bytes);
    }

    private static String lasting(JsonNode record) {
        double seconds = JsonFields.seconds(record, "duration");
        return seconds < 0 ? "" : " in " + (long) seconds + " s";
    }

    private static String leaving(JsonNode record) {
        return record.path("local_orig").asBoolean()
                        && record.has("local_resp")
                        && !record.path("local_resp").asBoolean()
                ? ", out of the local networks"
                : "";
    }
}
