package dev.watchfloor.benchmark.events;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Some length of a large site's events from three connectors: the same for the same seed, total and time, each drawn by
 * its index alone. Times grow with the index but for a jitter of some milliseconds and a few latecomers. Holds nothing
 * but the calendar; thread-safe.
 */
public final class GeneratedEvents {
    /** The sensor's connector. */
    public static final String SENSOR = "suricata-dmz";
    /** The gateway's connector. */
    public static final String GATEWAY = "apisix-edge";
    /** The identity provider's connector. */
    public static final String IDENTITY = "keycloak-staff";

    private static final long SEED = 20_261_125;
    private static final Duration LENGTH = Duration.ofHours(36);
    private static final int JITTER_MICROS = 40_000;
    private static final int LATE_MICROS = 20_000_000;

    private final long seed;
    private final long total;
    private final Instant from;
    private final Duration length;
    private final Calendar calendar;

    /** @param length at least ten minutes */
    public GeneratedEvents(long seed, long total, Instant from, Duration length) {
        this.seed = seed;
        this.total = total;
        this.from = from.truncatedTo(ChronoUnit.MINUTES);
        this.length = length;
        LocalTime start = LocalTime.ofInstant(this.from, ZoneOffset.UTC);
        calendar = new Calendar(seed, Math.toIntExact(length.toMinutes()), start.getHour() * 60 + start.getMinute());
    }

    /** A day and a half that ends at a time. */
    public static GeneratedEvents endingAt(Instant end, long total) {
        return new GeneratedEvents(SEED, total, end.minus(LENGTH), LENGTH);
    }

    /** How many there are. */
    public long total() {
        return total;
    }

    /** No event is earlier. */
    public Instant from() {
        return from;
    }

    /** All events are earlier. */
    public Instant to() {
        return from.plus(length);
    }

    /** Which connector brings it. */
    public String connector(long index) {
        return switch (occasion(index).layer()) {
            case PERIMETER -> GATEWAY;
            case DETECTION -> SENSOR;
            case IDENTITY -> IDENTITY;
        };
    }

    /** Who reports it. */
    public Layer layer(long index) {
        return occasion(index).layer();
    }

    /** The event as its connector gives it to the console. @param index 0 to {@link #total} - 1 */
    public SecurityEvent event(long index) {
        Occasion occasion = occasion(index);
        String id = Long.toHexString(Draw.mixed(seed)) + ":" + index * 470;
        return switch (occasion.layer()) {
            case PERIMETER -> GatewayRecord.of(occasion).event(id);
            case DETECTION -> EveEvents.of(EveRecord.of(occasion), id);
            case IDENTITY -> IdentityRecord.of(occasion).event(id);
        };
    }

    /**
     * An event of the sensor as a line of {@code eve.json}, without the line feed. An index of another layer gives the
     * line that the sensor would have written.
     */
    public String eveLine(long index) {
        return EveLines.of(EveRecord.of(occasion(index)));
    }

    /** As {@link #eveLine}, at another time. */
    public String eveLine(long index, Instant time) {
        Occasion drawn = occasion(index);
        return EveLines.of(EveRecord.of(
                new Occasion(index, time.truncatedTo(ChronoUnit.MICROS), drawn.layer(), drawn.wave(), drawn.draw())));
    }

    /** An event of the gateway as a line of APISIX's file-logger; of another layer as the gateway would have written. */
    public String gatewayLine(long index) {
        return GatewayRecord.of(occasion(index)).line();
    }

    /** A request that a gateway could have logged, as another product writes it. */
    public String line(LineTemplate template, long index) {
        return template.fill(GatewayRecord.of(occasion(index)), index);
    }

    private Occasion occasion(long index) {
        Draw draw = new Draw(seed, index);
        double minutes = calendar.minuteAt((index + 0.5) / total);
        int minute = (int) Math.min(minutes, length.toMinutes() - 1.0);
        Wave wave = calendar.wave(minute, draw.fraction());
        long micros = (long) (minutes * 60e6) - draw.below(draw.chance(0.002) ? LATE_MICROS : JITTER_MICROS);
        return new Occasion(
                index, from.plus(Math.max(0, micros), ChronoUnit.MICROS), layer(wave, draw.below(100)), wave, draw);
    }

    private static Layer layer(@org.jspecify.annotations.Nullable Wave wave, int hundredth) {
        int identity = wave == null ? 8 : wave.kind() == Wave.Kind.STUFFING ? 25 : 0;
        if (hundredth < identity) {
            return Layer.IDENTITY;
        }
        return hundredth < identity + (100 - identity) * 0.42 ? Layer.PERIMETER : Layer.DETECTION;
    }
}
