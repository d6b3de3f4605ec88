package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.IndicatorPage.Part;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whole lists, read again and again. The cursor says which lists were read when, so that a restart reads them no sooner:
 * publishers limit how often that may be.
 */
final class ListFeed implements IndicatorFeed {
    /** Reads one list. */
    interface Text {
        /** Its stable name. */
        String id();

        Part read() throws ConnectorException, InterruptedException;
    }

    private final List<Text> lists;
    private final Duration poll;
    private final Clock clock;
    private volatile Instant last = Instant.EPOCH;

    ListFeed(List<? extends Text> lists, Duration poll, Clock clock) {
        this.lists = List.copyOf(lists);
        this.poll = poll;
        this.clock = clock;
    }

    @Override
    public IndicatorPage fetch(Cursor cursor) throws ConnectorException, InterruptedException {
        Instant now = clock.instant();
        Instant read = read(cursor);
        if (now.isBefore(read.plus(poll)) && !read.isAfter(now)) {
            last = read;
            return IndicatorPage.empty(cursor);
        }
        List<Part> parts = new ArrayList<>();
        Set<String> present = new LinkedHashSet<>();
        for (Text list : lists) {
            parts.add(list.read());
            present.add(list.id());
        }
        last = now;
        return new IndicatorPage(parts, present, new Cursor(now + " " + name()), false);
    }

    /** The rest of it, when another run of the console has read it lately. */
    @Override
    public Duration pause() {
        Duration left = Duration.between(clock.instant(), last.plus(poll));
        return left.isNegative() || left.compareTo(poll) > 0 ? poll : left;
    }

    private Instant read(Cursor cursor) {
        String[] parts = cursor.value().split(" ", 2);
        if (parts.length < 2 || !parts[1].equals(name())) {
            return Instant.EPOCH;
        }
        try {
            return Instant.parse(parts[0]);
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }

    /** Other lists than before are read at once. */
    private String name() {
        return Integer.toHexString(lists.stream().map(Text::id).toList().hashCode());
    }
}
