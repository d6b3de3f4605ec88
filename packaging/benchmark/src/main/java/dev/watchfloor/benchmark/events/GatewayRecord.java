package dev.watchfloor.benchmark.events;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A request as the gateway logged it.
 *
 * @param time of the request, whole milliseconds
 * @param client who asked
 * @param upstream which origin was asked; null when the gateway answered itself
 * @param web what was asked
 * @param user the gateway's consumer; null when nobody signed in
 * @param tenths latency in tenths of a millisecond
 */
record GatewayRecord(
        Instant time,
        IPAddress client,
        @Nullable IPAddress upstream,
        Exchange web,
        @Nullable String user,
        int tenths) {

    static GatewayRecord of(Occasion occasion) {
        Draw draw = occasion.draw();
        Wave wave = occasion.wave();
        IPAddress client = wave == null ? Hosts.client(draw) : Hosts.attacker(wave, draw);
        Exchange web = Exchange.of(wave, draw);
        return new GatewayRecord(
                occasion.time().truncatedTo(ChronoUnit.MILLIS),
                client,
                web.isRefused() ? null : Hosts.upstream(draw),
                web,
                wave == null && draw.chance(0.25) ? People.name(People.anyone(draw)) : null,
                3 + draw.zipf(4_000));
    }

    /** As APISIX's file-logger writes it (3.18). */
    String line() {
        StringBuilder line = new StringBuilder(900);
        EveLines.text(line.append("{\"request\":{"), "method", web.method());
        line.append(",\"size\":").append(web.sent());
        EveLines.text(line.append(','), "url", "https://" + web.host() + web.url());
        EveLines.text(line.append(",\"headers\":{"), "host", web.host());
        EveLines.text(line.append(','), "user-agent", web.agent());
        EveLines.text(line.append("},"), "uri", web.url());
        line.append("},\"response\":{\"status\":")
                .append(web.status())
                .append(",\"size\":")
                .append(web.received());
        line.append(",\"headers\":{\"server\":\"APISIX/3.18.0\",\"content-type\":\"text/html\"}}");
        EveLines.text(line.append(','), "client_ip", Addresses.canonical(client));
        line.append(",\"latency\":").append(tenths / 10).append('.').append(tenths % 10);
        if (upstream != null) {
            EveLines.text(line.append(','), "upstream", Addresses.canonical(upstream) + ":8080");
        }
        if (user != null) {
            EveLines.text(line.append(",\"consumer\":{"), "username", user).append('}');
        }
        line.append(",\"start_time\":").append(time.toEpochMilli());
        return line.append(",\"service_id\":\"\",\"route_id\":\"site\"}").toString();
    }

    SecurityEvent event(String id) {
        int status = web.status();
        String request = web.method() + " " + web.url() + " " + status;
        SecurityEventBuilder event = SecurityEvent.of(id, time, Layer.PERIMETER, Kind.REQUEST)
                .source(client)
                .method(web.method())
                .path(web.url())
                .status(status)
                .userAgent(web.agent())
                .bytesIn(web.sent())
                .bytesOut(web.received())
                .user(user)
                .raw(line());
        if (upstream == null) {
            return event.outcome(Outcome.BLOCKED)
                    .severity(status == 429 ? Severity.MEDIUM : Severity.LOW)
                    .summary((status == 429 ? "Over the gateway's limit: " : "Blocked by the gateway: ") + request)
                    .build();
        }
        return event.destination(upstream)
                .destinationPort(8_080)
                .outcome(status < 400 ? Outcome.ALLOWED : Outcome.FAILURE)
                .severity(status == 401 || status >= 500 ? Severity.LOW : Severity.INFORMATIONAL)
                .summary(request)
                .build();
    }
}
