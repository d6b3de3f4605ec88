package dev.watchfloor.connectors.modsecurity;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Audit records: recorded ones of ModSecurity 3.0.9, and others built like them or after Coraza's documentation. */
final class AuditLines {
    /** As Coraza documents its JSON audit log; not recorded. */
    static final String CORAZA =
            "{'transaction':{'timestamp':'2026/11/24 02:39:30','unix_timestamp':1795487970069248000,'id':'AbC',"
                    + "'client_ip':'203.0.113.23','client_port':53290,'host_ip':'203.0.113.1','host_port':8080,"
                    + "'is_interrupted':true,'request':{'method':'GET','uri':'/?id=1','headers':{'user-agent':['curl/8'],"
                    + "'x-forwarded-for':['198.51.100.1']}},'response':{'status':403,'headers':{}}},'messages':[{'message':'','data':{'id':942100,'msg':'SQL"
                    + " Injection','severity':2,'data':'found within ARGS:password: hunter2'}}]}";

    private AuditLines() {}

    static String line(Instant time, int number) {
        String stamp = DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss uuuu", Locale.ROOT)
                .format(time.atOffset(ZoneOffset.UTC));
        return transaction(
                "'time_stamp':'" + stamp + "','unique_id':'" + time.getEpochSecond() + "38.069248'",
                "'method':'GET','uri':'/item/" + number + "'",
                "'http_code':401",
                "");
    }

    /** A record of ModSecurity; quotes are single ones. */
    static String transaction(String time, String request, String response, String messages) {
        return ("{'transaction':{'client_ip':'10.0.0.1','client_port':53290,'host_ip':'203.0.113.1','host_port':443,"
                        + time + ",'request':{" + request + "},'response':{" + response + "},'messages':[" + messages
                        + "]}}")
                .replace('\'', '"');
    }

    static List<String> recorded() throws IOException {
        try (InputStream in = AuditLines.class.getResourceAsStream("/modsecurity/3.0.9/modsec_audit.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    static AuditParser parser(Optional<ZoneId> zone, String proxies) throws ConnectorException {
        return new AuditParser(
                new AuditTime(zone),
                TrustedProxies.of(Settings.of(List.of(TrustedProxies.setting()), Map.of("trusted-proxies", proxies))));
    }

    static SecurityEvent event(String record) throws ConnectorException {
        return event(parser(Optional.empty(), ""), record);
    }

    static SecurityEvent event(AuditParser parser, String record) {
        return switch (parser.parse(record, "x")) {
            case ParsedRecord.Understood understood -> understood.events().getFirst();
            case ParsedRecord.Rejected rejected ->
                throw new AssertionError(rejected.record().reason());
            case ParsedRecord.Skipped skipped -> throw new AssertionError("skipped");
        };
    }
}
