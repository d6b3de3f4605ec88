package dev.watchfloor.connectors.suricata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.feeds.IsoTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What the records around alerts say. Stateless. */
final class TrafficFields {
    private TrafficFields() {}

    static void anomaly(SecurityEventBuilder event, JsonNode anomaly, String ends) {
        String name = anomaly.path("event").asText(anomaly.path("type").asText("anomaly"));
        String protocol = anomaly.path("app_proto").asText();
        event.severity(Severity.LOW)
                .ruleName(name)
                .summary("Protocol anomaly: " + name.toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (protocol.isEmpty() ? "" : " (" + protocol + ")") + ends);
    }

    /** TLS 1.3 shows name and version only: the certificate is encrypted. */
    static void tls(SecurityEventBuilder event, JsonNode tls, Ends sides) {
        String name = tls.path("sni").asText(tls.path("subject").asText());
        event.summary(tls.path("version").asText("TLS") + " handshake" + (name.isEmpty() ? "" : " for " + name)
                + sides.inWords());
    }

    static void dns(SecurityEventBuilder event, JsonNode dns, Ends sides) {
        // Version 3 of the record (Suricata 8) holds the question in an array.
        JsonNode question = dns.hasNonNull("rrname") ? dns : dns.path("queries").path(0);
        String name = question.path("rrname").asText("?");
        String sort = question.path("rrtype").asText();
        String code = dns.path("rcode").asText();
        boolean answer = dns.path("type").asText().matches("answer|response");
        event.summary((answer ? "DNS answer for " : "DNS query for ")
                + name
                + (sort.isEmpty() ? "" : " " + sort)
                + (answer && !code.isEmpty() ? ": " + code : "")
                + sides.inWords());
    }

    static void ssh(SecurityEventBuilder event, JsonNode ssh, Ends sides) {
        String client = ssh.path("client").path("software_version").asText("unknown client");
        String server = ssh.path("server").path("software_version").asText();
        event.userAgent(client)
                .summary("SSH " + client + (server.isEmpty() ? "" : " with " + server) + sides.inWords());
    }

    static void file(SecurityEventBuilder event, JsonNode file, String ends) {
        event.summary("File " + file.path("filename").asText("without a name") + ", "
                + file.path("size").asLong() + " bytes, in a connection" + ends);
    }

    static void flow(SecurityEventBuilder event, JsonNode eve, Ends sides) {
        JsonNode flow = eve.path("flow");
        long sent = flow.path("bytes_toserver").asLong(-1);
        long received = flow.path("bytes_toclient").asLong(-1);
        String protocol = eve.path("app_proto").asText();
        if (protocol.isEmpty() || protocol.equals("failed")) {
            protocol = eve.path("proto").asText("IP");
        }
        event.bytesIn(sent)
                .bytesOut(received)
                .summary("Flow (" + protocol.toLowerCase(Locale.ROOT) + ")" + sides.inWords() + ": " + sent
                        + " bytes sent, " + received + " received" + lasting(flow));
    }

    private static String lasting(JsonNode flow) {
        Optional<Instant> start = IsoTime.parse(flow.path("start").asText());
        Optional<Instant> end = IsoTime.parse(flow.path("end").asText());
        if (start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())) {
            return "";
        }
        return " in " + Duration.between(start.get(), end.get()).toSeconds() + " s";
    }
}
