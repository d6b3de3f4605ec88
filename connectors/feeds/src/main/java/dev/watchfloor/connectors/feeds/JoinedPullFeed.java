package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pull feeds one after the other, each with its own part of the cursor. Every page gives each feed an equal share of the
 * limit and what others left, so none starves. A failure of one is thrown only when the others have nothing.
 */
final class JoinedPullFeed implements PullFeed {
    private final List<PullFeed> feeds;

    JoinedPullFeed(List<PullFeed> feeds) {
        this.feeds = List.copyOf(feeds);
    }

    @Override
    public Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException {
        List<Cursor> cursors = parts(cursor);
        List<SecurityEvent> events = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        ConnectorException failure = null;
        int passedOver = 0;
        boolean more = false;
        for (int i = 0; i < feeds.size(); i++) {
            int left = limit - events.size() - rejected.size();
            int share = Math.ceilDiv(left, feeds.size() - i);
            if (share < 1) {
                more = true;
                continue;
            }
            try {
                Page page = feeds.get(i).fetch(cursors.get(i), share);
                events.addAll(page.events());
                rejected.addAll(page.rejected());
                passedOver += page.passedOver();
                cursors.set(i, page.next());
                more |= page.more();
            } catch (ConnectorException failed) {
                failure = failed;
            }
        }
        if (failure != null && events.isEmpty() && rejected.isEmpty()) {
            throw failure;
        }
        events.sort(Comparator.comparing(SecurityEvent::time));
        return new Page(events, rejected, joined(cursors), more, passedOver);
    }

    @Override
    public boolean readsOnly() {
        return feeds.stream().allMatch(PullFeed::readsOnly);
    }

    @Override
    public Duration pause() {
        return feeds.stream()
                .map(PullFeed::pause)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Override
    public String toString() {
        return "JoinedPullFeed" + feeds;
    }

    /** Each part with its length before it: {@code 5:abcde0:}. */
    private static Cursor joined(List<Cursor> cursors) throws ConnectorException {
        StringBuilder text = new StringBuilder();
        cursors.forEach(part -> text.append(part.value().length()).append(':').append(part.value()));
        if (text.length() > Cursor.LONGEST) {
            throw new ConnectorException(
                    Category.MISCONFIGURED, "Too many files to follow at once. Narrow the patterns.");
        }
        return new Cursor(text.toString());
    }

    private List<Cursor> parts(Cursor cursor) throws ConnectorException {
        List<Cursor> parts = new ArrayList<>();
        String rest = cursor.value();
        while (!rest.isEmpty()) {
            int colon = rest.indexOf(':');
            if (colon < 1 || !rest.substring(0, colon).matches("[0-9]{1,5}")) {
                throw unreadable();
            }
            int end = colon + 1 + Integer.parseInt(rest.substring(0, colon));
            if (end > rest.length()) {
                throw unreadable();
            }
            parts.add(new Cursor(rest.substring(colon + 1, end)));
            rest = rest.substring(end);
        }
        if (parts.size() > feeds.size()) {
            throw unreadable();
        }
        while (parts.size() < feeds.size()) {
            parts.add(Cursor.START);
        }
        return parts;
    }

    private static ConnectorException unreadable() {
        return new ConnectorException(
                Category.MALFORMED_DATA,
                "The stored position of these feeds cannot be read. Remove the connector and add it again.");
    }
}
