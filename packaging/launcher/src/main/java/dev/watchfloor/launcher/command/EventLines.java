package dev.watchfloor.launcher.command;

import dev.watchfloor.app.query.QueriedEvent;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.launcher.Terminal;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One event as one line of text. Stateless. */
public final class EventLines {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private EventLines() {}

    /** Times of the zone with its offset, to the millisecond. */
    static DateTimeFormatter times(ZoneId zone) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSXXX", Locale.ROOT)
                .withZone(zone);
    }

    /** Time with its zone, layer, severity, source, summary, connector. */
    public static String text(StoredEvent stored) {
        return text(stored, TIME);
    }

    static String text(QueriedEvent stored, DateTimeFormatter times) {
        SecurityEvent event = stored.event();
        return times.format(event.time()) + "  " + pad(word(event.layer()), 9) + "  " + pad(word(event.severity()), 13)
                + "  "
                + pad(address(event.source()), 15) + "  " + Terminal.printable(event.summary()) + "  ["
                + Terminal.printable(stored.connector()) + "]";
    }

    /** The instant in UTC with its zone. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String address(@Nullable IPAddress address) {
        return address == null ? "" : Addresses.canonical(address);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
