package dev.watchfloor.connectors.accesslog;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Lines of the four products: of nginx and Caddy recorded, of Envoy and Traefik built after their documentation. */
final class AccessLines {
    static final String ENVOY =
            "{'start_time':'2026-11-24T02:39:30.069Z','method':'GET','path':'/a?token=hunter2','protocol':'HTTP/2',"
                    + "'response_code':403,'response_flags':'-','bytes_received':5,'bytes_sent':18,'duration':3,"
                    + "'x_forwarded_for':'198.51.100.1','user_agent':'curl/8','authority':'shop.example',"
                    + "'downstream_remote_address':'10.0.0.1:40000'}";
    static final String TRAEFIK = "{'ClientAddr':'[2001:db8::9]:40000','ClientHost':'2001:db8::9','ClientUsername':'-',"
            + "'DownstreamContentSize':18,'DownstreamStatus':200,'Duration':61000,'RequestContentSize':0,"
            + "'RequestHost':'shop.example','RequestMethod':'GET','RequestPath':'/a','StartUTC':"
            + "'2026-11-24T02:39:30.069248123Z','level':'info','msg':'','time':'2026-11-24T02:39:30Z'}";

    private AccessLines() {}

    static String line(Instant time, int number) {
        return "{\"time\":\"" + time + "\",\"client\":\"203.0.113.9\",\"request\":\"GET /item/" + number
                + " HTTP/1.1\",\"status\":200,\"bytes\":18,\"ua\":\"curl\",\"rid\":\"" + number + "\"}";
    }

    static List<String> recorded(String name) throws IOException {
        try (InputStream in = AccessLines.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** A parser that reads all formats and believes these proxies. */
    static AccessParser parser(String format, String proxies) throws ConnectorException {
        return new AccessParser(
                AccessFormat.of(format),
                TrustedProxies.of(Settings.of(List.of(TrustedProxies.setting()), Map.of("trusted-proxies", proxies))));
    }

    /** Quotes in {@code line} are single ones. */
    static SecurityEvent event(AccessParser parser, String line) {
        return switch (parser.parse(line.replace('\'', '"'), "x")) {
            case ParsedRecord.Understood understood -> understood.events().getFirst();
            case ParsedRecord.Rejected rejected ->
                throw new AssertionError(rejected.record().reason());
            case ParsedRecord.Skipped skipped -> throw new AssertionError("skipped");
        };
    }
}
