package dev.watchfloor.app.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the line that {@link Anchor#line} writes. Stateless. */
public final class AnchorLine {
    static final String MARK = "WATCHFLOOR-AUDIT-1";
    private static final int LONGEST = 1_000;
    private static final Pattern FORM = Pattern.compile(MARK
            + " ([0-9a-f-]{36}) ([1-9][0-9]{0,17}) ([0-9a-f]{64}) ([0-9T:.-]{20,40}Z) ([A-Za-z0-9+/]{59}=)"
            + " ([A-Za-z0-9+/]{86}==)");

    private AnchorLine() {}

    /** Empty when it is none, or was changed: its signature is checked. */
    public static Optional<Anchor> read(String line) {
        Matcher words = FORM.matcher(line.strip());
        if (line.length() > LONGEST || !words.matches()) {
            return Optional.empty();
        }
        try {
            Anchor anchor = new Anchor(
                    words.group(1),
                    Long.parseLong(words.group(2)),
                    words.group(3),
                    Instant.parse(words.group(4)),
                    words.group(5),
                    words.group(6));
            return Optional.of(anchor).filter(Anchor::isGenuine);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
