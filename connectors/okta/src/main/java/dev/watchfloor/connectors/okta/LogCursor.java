package dev.watchfloor.connectors.okta;

import dev.watchfloor.connectors.providers.Pages;
import dev.watchfloor.connectors.spi.Cursor;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the reading of the log is.
 *
 * @param taken how many records of the page at {@code link} were read
 * @param latest when the last of all was published; the epoch before the first
 * @param link what Okta gave for the page to read, character for character; empty at the start
 */
record LogCursor(int taken, Instant latest, Optional<URI> link) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,4}) ([0-9]{1,15}) (-|https?://\\S{1,4000})");

    /** How lists are paged: by links in a header. */
    static final Pages PAGES = new Pages(
            page -> page,
            (first, answer, page) -> next(answer.headers().getOrDefault("link", List.of()))
                    .map(Pages.Further::along)
                    .orElse(null));

    static final LogCursor START = new LogCursor(0, Instant.EPOCH, Optional.empty());

    /** What {@link #cursor()} wrote; anything else is the start. */
    static LogCursor of(Cursor cursor) {
        Matcher form = FORM.matcher(cursor.value());
        if (!form.matches()) {
            return START;
        }
        return new LogCursor(
                Integer.parseInt(form.group(1)),
                Instant.ofEpochMilli(Long.parseLong(form.group(2))),
                form.group(3).equals("-") ? Optional.empty() : uri(form.group(3)));
    }

    Cursor cursor() {
        return new Cursor(taken + " " + Math.max(0, latest.toEpochMilli()) + " "
                + link.map(URI::toString).orElse("-"));
    }

    /** The link with {@code rel="next"} in a Link header; empty when there is none that can be kept. */
    static Optional<URI> next(Iterable<String> headers) {
        for (String header : headers) {
            Matcher found = Pattern.compile("<([^<>\\s]{1,4000})>\\s*;\\s*rel=\"?next\"?")
                    .matcher(header);
            if (found.find()) {
                return uri(found.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException notALink) {
            return Optional.empty();
        }
    }
}
