package dev.watchfloor.app.store.blocks;

import dev.watchfloor.app.index.Micros;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Events of every sort that the log has to bear, the same for the same seed. */
public final class RandomEvents {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final List<Instant> TIMES = List.of(
            Instant.EPOCH,
            Instant.parse("2099-12-31T23:59:59.999999Z"),
            Micros.kept(Instant.MIN),
            Micros.kept(Instant.MAX),
            NOW);

    private final Random random;
    private final boolean isOld;

    public RandomEvents(long seed) {
        this(seed, false);
    }

    private RandomEvents(long seed, boolean isOld) {
        random = new Random(seed);
        this.isOld = isOld;
    }

    /** Events from before they had a Community ID apart from the product's own id. */
    public static RandomEvents old(long seed) {
        return new RandomEvents(seed, true);
    }

    /** So many events with positions from {@code first} on. */
    public List<StoredEvent> events(long first, int count) {
        List<StoredEvent> events = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            events.add(event(first + n));
        }
        return events;
    }

    public StoredEvent event(long position) {
        return event(position, text(random.nextInt(20) == 0 ? 3_000 : 300));
    }

    public StoredEvent event(long position, String raw) {
        return new StoredEvent(
                position,
                NOW.plusMillis(position),
                random.nextBoolean() ? "ids" : "gateway " + random.nextInt(3),
                new SecurityEvent(
                        "id-" + position + text(random.nextInt(20)),
                        random.nextInt(4) == 0
                                ? TIMES.get(random.nextInt(TIMES.size()))
                                : NOW.plusNanos(random.nextInt(1_000_000) * 1_000L),
                        one(Layer.values()),
                        one(Kind.values()),
                        one(Severity.values()),
                        one(Outcome.values()),
                        text(random.nextInt(100)),
                        address(),
                        random.nextInt(65_536),
                        address(),
                        random.nextBoolean() ? 0 : 65_535,
                        perhaps(),
                        perhaps(),
                        perhaps(),
                        perhaps(),
                        random.nextBoolean() ? "GET" : null,
                        perhaps(),
                        random.nextInt(3) == 0 ? random.nextInt() : 200,
                        perhaps(),
                        perhaps(),
                        perhaps(),
                        perhaps(),
                        random.nextInt(3) == 0 ? random.nextLong() : -1,
                        random.nextInt(3) == 0 ? Long.MIN_VALUE : Long.MAX_VALUE,
                        isOld ? null : perhaps(),
                        perhaps(),
                        raw));
    }

    /** Nothing known but what must be. */
    public static StoredEvent bare(long position) {
        return new StoredEvent(
                position,
                NOW,
                "a",
                new SecurityEvent(
                        "i",
                        NOW,
                        Layer.IDENTITY,
                        Kind.STATUS,
                        Severity.LOW,
                        Outcome.UNKNOWN,
                        "",
                        null,
                        0,
                        null,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        null,
                        null,
                        -1,
                        -1,
                        null,
                        null,
                        ""));
    }

    /** A text of exactly so many chars, of any alphabet, now and then with half a surrogate pair. */
    public String text(int length) {
        StringBuilder text = new StringBuilder(length);
        int alphabet = random.nextInt(4);
        while (text.length() < length) {
            switch (alphabet) {
                case 0 -> text.append((char) (' ' + random.nextInt(95)));
                case 1 -> text.append((char) random.nextInt(256));
                case 2 -> text.append("Jürgen 日本 😀 ");
                default -> text.append((char) random.nextInt(65_536));
            }
        }
        text.setLength(length);
        return text.toString();
    }

    private String perhaps() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> text(1 + random.nextInt(60));
            default -> "value " + random.nextInt(5);
        };
    }

    private IPAddress address() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 ->
                Addresses.parse("2001:db8::" + Integer.toHexString(random.nextInt(65_536)))
                        .orElseThrow();
            default ->
                Addresses.parse("203.0." + random.nextInt(256) + "." + random.nextInt(4))
                        .orElseThrow();
        };
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
