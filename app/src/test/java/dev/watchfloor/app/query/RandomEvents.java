package dev.watchfloor.app.query;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Events with the values that break indexes: skewed, alike, of mixed case, outside ASCII, at the edges. */
public final class RandomEvents {
    private static final List<String> TEXTS = List.of(
            "j.tanaka",
            "J.Tanaka",
            "j.tanaka2",
            "j.tan",
            "admin",
            "ADMIN",
            "Admin istrator",
            "root",
            "İstanbul",
            "ıstanbul",
            "ISTANBUL",
            "istanbul",
            "straße",
            "STRASSE",
            "strasse",
            "\u212Aelvin",
            "kelvin",
            "KELVIN",
            "ſecret",
            "Σίσυφος",
            "ΣΊΣΥΦΟΣ",
            "σίσυφοσ",
            "a*b",
            "*",
            "**",
            "a\\b",
            "CORP\\nancy",
            "say \"hi\"",
            "tab\tline\nend",
            " lead",
            "-dash",
            "--dbs",
            "and",
            "OR",
            "not",
            "a and b",
            "x:y",
            "user: z",
            "(paren)",
            "{brace}",
            "a<b>c",
            "k=v",
            "!x",
            "=",
            "203.0.113.7",
            "203.0.113.0/24",
            "2001:db8::1",
            "::1",
            "now-15m",
            "200",
            "é",
            "e\u0301",
            "日本語",
            "😀 smile",
            "\ud83d",
            "\u0000nul",
            "no\u00a0break",
            "GET",
            "get",
            "/index.html?q=1&r=*",
            "T1110",
            "T1595",
            "Mozilla/5.0 (X11; Linux x86_64)",
            "x".repeat(300),
            "true",
            "null");
    private static final int[] PORTS = {0, 1, 22, 80, 443, 443, 443, 8_080, 65_535};
    private static final int[] STATUSES = {0, 200, 200, 200, 301, 403, 404, 500, 999};
    private static final long[] BYTES = {-1, 0, 1, 512, 1_460, 1L << 31, 1L << 40, Long.MAX_VALUE};

    private final RandomGenerator random;
    private final Instant now;
    private int number;

    public RandomEvents(RandomGenerator random, Instant now) {
        this.random = random;
        this.now = now;
    }

    /** Another event; ids never repeat. */
    public SecurityEvent next() {
        SecurityEventBuilder builder = SecurityEvent.of(
                        id(), time(random, now), one(Layer.values()), one(Kind.values()))
                .severity(one(Severity.values()))
                .outcome(one(Outcome.values()))
                .summary(random.nextInt(8) == 0 ? "" : text(random) + " " + text(random))
                .sourcePort(PORTS[random.nextInt(PORTS.length)])
                .destinationPort(PORTS[random.nextInt(PORTS.length)])
                .status(STATUSES[random.nextInt(STATUSES.length)])
                .bytesIn(BYTES[random.nextInt(BYTES.length)])
                .bytesOut(BYTES[random.nextInt(BYTES.length)])
                .raw(random.nextInt(10) == 0 ? "" : "{\"n\":" + number + ",\"t\":\"" + text(random) + "\"}");
        sometimes(() -> builder.source(address(random)));
        sometimes(() -> builder.destination(address(random)));
        sometimes(builder::user);
        sometimes(builder::userId);
        sometimes(builder::device);
        sometimes(builder::session);
        sometimes(builder::method);
        sometimes(builder::path);
        sometimes(builder::ruleId);
        sometimes(builder::ruleName);
        sometimes(builder::technique);
        sometimes(builder::userAgent);
        sometimes(builder::communityId);
        sometimes(builder::flow);
        return builder.build();
    }

    private String id() {
        return "id-" + number++ + "-" + text(random).substring(0, 1);
    }

    private void sometimes(Consumer<String> value) {
        sometimes(() -> value.accept(text(random)));
    }

    private void sometimes(Runnable action) {
        if (random.nextInt(3) > 0) {
            action.run();
        }
    }

    private <T> T one(T[] values) {
        return values[skewed(random, values.length)];
    }

    /** One of few texts, the first ones mostly. */
    static String text(RandomGenerator random) {
        return random.nextInt(10) == 0
                ? "host-" + Integer.toString(random.nextInt(200), 36)
                : TEXTS.get(random.nextBoolean() ? random.nextInt(TEXTS.size()) : skewed(random, TEXTS.size()));
    }

    static IPAddress address(RandomGenerator random) {
        String text = switch (random.nextInt(6)) {
            case 0 -> "2001:db8::" + Integer.toHexString(random.nextInt(300));
            case 1 -> "198.51.100." + random.nextInt(256);
            case 2 ->
                List.of("0.0.0.0", "255.255.255.255", "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::1")
                        .get(random.nextInt(5));
            default -> "203.0.113." + skewed(random, 20);
        };
        return Addresses.parse(text).orElseThrow();
    }

    /** Mostly in the last two hours, to the microsecond; now and then absurd. */
    static Instant time(RandomGenerator random, Instant now) {
        return switch (random.nextInt(40)) {
            case 0 -> Instant.EPOCH;
            case 1 -> Instant.parse("2099-12-31T23:59:59.999999Z");
            case 2 -> now;
            case 3 -> now.minus(Duration.ofDays(random.nextInt(400)));
            default -> {
                long micros = random.nextLong(7_200_000_000L);
                yield now.minusNanos(1_000 * (random.nextBoolean() ? micros : micros / 1_000_000 * 1_000_000));
            }
        };
    }

    static String otherCase(RandomGenerator random, String text) {
        return switch (random.nextInt(3)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    private static int skewed(RandomGenerator random, int size) {
        double unit = random.nextDouble();
        return (int) (unit * unit * unit * size);
    }
}
