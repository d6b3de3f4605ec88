package dev.watchfloor.connectors.event;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link SecurityEvent} from hostile input: texts are shortened to the event's bounds and freed of control
 * characters, blank becomes absent, ports out of range become 0. Not thread-safe; one builder, one event.
 */
public final class SecurityEventBuilder {
    private static final Pattern MISLEADING =
            Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F\\u2028-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]");

    private final String id;
    private final Instant time;
    private final Layer layer;
    private final Kind kind;
    private Severity severity = Severity.INFORMATIONAL;
    private Outcome outcome = Outcome.UNKNOWN;
    private String summary = "";
    private String raw = "";
    private @Nullable IPAddress source;
    private int sourcePort;
    private @Nullable IPAddress destination;
    private int destinationPort;
    private @Nullable String user;
    private @Nullable String userId;
    private @Nullable String device;
    private @Nullable String session;
    private @Nullable String method;
    private @Nullable String path;
    private int status;
    private @Nullable String ruleId;
    private @Nullable String ruleName;
    private @Nullable String technique;
    private @Nullable String userAgent;
    private long bytesIn = -1;
    private long bytesOut = -1;
    private @Nullable String communityId;
    private @Nullable String flow;

    SecurityEventBuilder(String id, Instant time, Layer layer, Kind kind) {
        this.id = id;
        this.time = time;
        this.layer = layer;
        this.kind = kind;
    }

    public SecurityEventBuilder severity(Severity value) {
        severity = value;
        return this;
    }

    public SecurityEventBuilder outcome(Outcome value) {
        outcome = value;
        return this;
    }

    public SecurityEventBuilder summary(String value) {
        String line = clean(value, SecurityEvent.LONGEST_SUMMARY);
        summary = line == null ? "" : line;
        return this;
    }

    /** The record as received. Secrets must be gone before this call; the builder knows no product. */
    public SecurityEventBuilder raw(String value) {
        raw = value.length() <= SecurityEvent.LONGEST_RAW
                ? value
                : value.substring(0, SecurityEvent.LONGEST_RAW - 16) + " …[record cut]";
        return this;
    }

    public SecurityEventBuilder source(@Nullable IPAddress value) {
        source = value;
        return this;
    }

    public SecurityEventBuilder sourcePort(int value) {
        sourcePort = value < 0 || value > 65_535 ? 0 : value;
        return this;
    }

    public SecurityEventBuilder destination(@Nullable IPAddress value) {
        destination = value;
        return this;
    }

    public SecurityEventBuilder destinationPort(int value) {
        destinationPort = value < 0 || value > 65_535 ? 0 : value;
        return this;
    }

    public SecurityEventBuilder user(@Nullable String value) {
        user = clean(value, SecurityEvent.LONGEST_TEXT);
        return this;
    }

    public SecurityEventBuilder userId(@Nullable String value) {
        userId = clean(value, SecurityEvent.LONGEST_TEXT);
        return this;
    }

    public SecurityEventBuilder device(@Nullable String value) {
        device = clean(value, SecurityEvent.LONGEST_TEXT);
        return this;
    }

    public SecurityEventBuilder session(@Nullable String value) {
        session = clean(value, SecurityEvent.LONGEST_TEXT);
        return this;
    }

    public SecurityEventBuilder method(@Nullable String value) {
        method = clean(value, SecurityEvent.LONGEST_TEXT);
        return this;
    }

    public SecurityEventBuilder path(@Nullable String value) {
        path = clean(value, SecurityEvent.LONGEST_TEXT);
        return this;
    }

    public SecurityEventBuilder status(int value) {
        status = value;
        return this;
    }

    public SecurityEventBuilder ruleId(@Nullable String value) {
        ruleId = clean(value, SecurityEvent.LONGEST_TEXT);
        return this;
    }

    public SecurityEventBuilder ruleName(@Nullable String value) {
        ruleName = clean(value, SecurityEvent.LONGEST_TEXT);
        return this;
    }

    public SecurityEventBuilder technique(@Nullable String value) {
        technique = clean(value, SecurityEvent.LONGEST_TEXT);
        return this;
    }

    public SecurityEventBuilder userAgent(@Nullable String value) {
        userAgent = clean(value, SecurityEvent.LONGEST_TEXT);
        return this;
    }

    public SecurityEventBuilder bytesIn(long value) {
        bytesIn = value;
        return this;
    }

    public SecurityEventBuilder bytesOut(long value) {
        bytesOut = value;
        return this;
    }

    public SecurityEventBuilder communityId(@Nullable String value) {
        communityId = clean(value, SecurityEvent.LONGEST_TEXT);
        return this;
    }

    public SecurityEventBuilder flow(@Nullable String value) {
        flow = clean(value, SecurityEvent.LONGEST_TEXT);
        return this;
    }

    /** @throws IllegalArgumentException when the id is empty or too long */
    public SecurityEvent build() {
        return new SecurityEvent(
                id,
                time,
                layer,
                kind,
                severity,
                outcome,
                summary,
                source,
                sourcePort,
                destination,
                destinationPort,
                user,
                userId,
                device,
                session,
                method,
                path,
                status,
                ruleId,
                ruleName,
                technique,
                userAgent,
                bytesIn,
                bytesOut,
                communityId,
                flow,
                raw);
    }

    private static @Nullable String clean(@Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String cut = value.length() <= longest ? value : value.substring(0, longest - 1) + "…";
        // A line break or an escape sequence in a log record must not be able to draw on a terminal or forge a row,
        // and what turns the direction of writing must not make an address read backwards.
        return hasMisleading(cut) ? MISLEADING.matcher(cut).replaceAll(" ").strip() : cut;
    }

    private static boolean hasMisleading(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMisleading(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMisleading(int c) {
        return c < 0x20
                || c >= 0x7F && c <= 0x9F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C;
    }
}
