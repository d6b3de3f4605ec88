package dev.watchfloor.app.store;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import java.time.Instant;

/** Events as tests need them. */
public final class Events {
    public static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private Events() {}

    public static SecurityEvent at(String id, Instant time) {
        return SecurityEvent.of(id, time, Layer.PERIMETER, Kind.REQUEST)
                .summary("GET /login")
                .build();
    }

    /** Event number {@code n} of an even mix, one each 100 ms. */
    public static SecurityEvent mixed(int n) {
        SecurityEventBuilder builder = SecurityEvent.of(
                        "e" + n, START.plusMillis(n * 100L), Layer.values()[n % 3], Kind.values()[n % 16])
                .severity(Severity.values()[n % 5])
                .outcome(Outcome.values()[n % 4])
                .summary("GET /item/" + n % 500 + " answered " + (200 + n % 300))
                .source(Addresses.parse("203.0." + (n / 250) % 250 + "." + n % 250)
                        .orElseThrow())
                .sourcePort(1_024 + n % 60_000)
                .destination(Addresses.parse(n % 10 == 0 ? "2001:db8::" + Integer.toHexString(n % 65_536) : "192.0.2.1")
                        .orElseThrow())
                .destinationPort(443)
                .path("/item/" + n % 500 + "?page=" + n % 7)
                .method("GET")
                .status(200 + n % 300)
                .userAgent("Mozilla/5.0 (test " + n % 40 + ")")
                .bytesIn(n)
                .bytesOut(n * 2L)
                .raw("{\"n\":" + n + ",\"text\":\"" + "x".repeat(420) + "\"}");
        if (n % 4 == 0) {
            builder.user("user" + n % 1_000);
        }
        if (n % 20 == 1) {
            builder.ruleId("2001219").ruleName("ET SCAN Potential SSH Scan").technique("T1595");
        }
        return builder.build();
    }
}
