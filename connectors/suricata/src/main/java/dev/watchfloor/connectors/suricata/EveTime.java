package dev.watchfloor.connectors.suricata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** EVE's times: {@code 2026-11-24T02:48:01.566655+0000}, the zone without a colon (7.0.10). Stateless. */
final class EveTime {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX]")
            .toFormatter(Locale.ROOT);

    private EveTime() {}

    static Optional<Instant> parse(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(FORMAT.parse(text, Instant::from));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
