package dev.watchfloor.benchmark.events;

import dev.watchfloor.connectors.event.Addresses;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

/** What can be filled into a {@link LineTemplate}; in a template their names are in lower case, with dots. */
enum Blank {
    NUMBER,
    /** Sixteen hexadecimal digits that are another line's in no other line. */
    HEX,
    CLIENT,
    PORT,
    /** Client and port with a colon between them, IPv6 in brackets. */
    PEER,
    HOST,
    METHOD,
    PATH,
    /** For CEF, in which an equals sign begins a value. */
    PATH_ESCAPED,
    AGENT,
    USER,
    STATUS,
    SENT,
    RECEIVED,
    /** {@code 2026-11-24T02:51:25.413Z}. */
    ISO,
    /** {@code 1795488685.413}. */
    SECONDS,
    MILLIS,
    /** {@code Nov 24 02:51:25}, as RFC 3164 has it. */
    BSD,
    /** {@code Nov 24 2026 02:51:25.413}. */
    BSDYEAR,
    /** {@code Tue Nov 24 02:51:25 2026}. */
    CTIME,
    /** {@code 2026-11-24 02:51:25.413000}. */
    SPACE,
    /** ModSecurity's id of a transaction: it begins with the second. */
    ID;

    private static final DateTimeFormatter ISO_FORM = form("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter BSD_FORM = form("MMM ppd HH:mm:ss");
    private static final DateTimeFormatter BSDYEAR_FORM = form("MMM ppd uuuu HH:mm:ss.SSS");
    private static final DateTimeFormatter CTIME_FORM = form("EEE MMM ppd HH:mm:ss uuuu");
    private static final DateTimeFormatter SPACE_FORM = form("uuuu-MM-dd HH:mm:ss.SSS'000'");

    static Blank named(String name) {
        return Arrays.stream(values())
                .filter(blank ->
                        blank.name().toLowerCase(Locale.ROOT).replace('_', '.').equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is called " + name));
    }

    String of(GatewayRecord record, long index) {
        Exchange web = record.web();
        Instant time = record.time();
        return switch (this) {
            case NUMBER -> Long.toString(index);
            case HEX -> HexFormat.of().toHexDigits(Draw.mixed(index + 1));
            case CLIENT -> Addresses.canonical(record.client());
            case PORT -> Integer.toString(port(index));
            case PEER -> peer(Addresses.canonical(record.client()), port(index));
            case HOST -> web.host();
            case METHOD -> web.method();
            case PATH -> web.url();
            case PATH_ESCAPED -> web.url().replace("=", "\\=");
            case AGENT -> web.agent();
            case USER -> Objects.requireNonNullElse(record.user(), "nobody");
            case STATUS -> Integer.toString(web.status());
            case SENT -> Integer.toString(web.sent());
            case RECEIVED -> Integer.toString(web.received());
            case ISO -> ISO_FORM.format(time);
            case SECONDS -> String.format(Locale.ROOT, "%d.%03d", time.getEpochSecond(), time.getNano() / 1_000_000);
            case MILLIS -> Long.toString(time.toEpochMilli());
            case BSD -> BSD_FORM.format(time);
            case BSDYEAR -> BSDYEAR_FORM.format(time);
            case CTIME -> CTIME_FORM.format(time);
            case SPACE -> SPACE_FORM.format(time);
            case ID -> String.format(Locale.ROOT, "%d38.%06d", time.getEpochSecond(), index % 1_000_000);
        };
    }

    private static int port(long index) {
        return 32_768 + (int) (Draw.mixed(index) >>> 50);
    }

    private static String peer(String address, int port) {
        return (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":" + port;
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
