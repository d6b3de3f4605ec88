package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the first records of a connector that nobody keeps yet. Stateless. */
final class Sampling {
    /** Enough to see the kinds of records that come, and quick to read. */
    private static final int ENOUGH = 50;
    /** Pages may be small, or empty where a source has records that are left out on purpose. */
    private static final int MOST_PAGES = 10;

    private Sampling() {}

    /** @param patience for all of it */
    static RecordSample of(String name, Connector connector, Duration patience) throws InterruptedException {
        Optional<EventFeed> feed = connector.events();
        if (feed.isEmpty()) {
            return new RecordSample.None();
        }
        return switch (feed.get()) {
            case PushFeed _ -> new RecordSample.Sent();
            case PullFeed pull when !pull.readsOnly() -> new RecordSample.SetsUp();
            case PullFeed pull -> {
                try {
                    yield Border.callWithin(patience, name, () -> read(pull));
                } catch (ConnectorException failed) {
                    yield new RecordSample.Unreadable(failed.sentence());
                }
            }
        };
    }

    private static RecordSample read(PullFeed feed) throws ConnectorException, InterruptedException {
        List<SecurityEvent> events = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        Page page = Page.empty(Cursor.START);
        int pages = 0;
        do {
            page = feed.fetch(page.next(), ENOUGH - events.size() - rejected.size());
            events.addAll(page.events());
            rejected.addAll(page.rejected());
            pages++;
        } while (page.more() && pages < MOST_PAGES && events.size() + rejected.size() < ENOUGH);
        return new RecordSample.Read(
                events.size(),
                events.subList(Math.max(0, events.size() - RecordSample.MOST), events.size()).stream()
                        .map(MappedRecord::of)
                        .toList(),
                rejected.size(),
                rejected.subList(0, Math.min(rejected.size(), RecordSample.MOST)),
                page.more());
    }
}
