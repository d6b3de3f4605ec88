package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.connectors.spi.SessionControl;
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

    static RecordSample of(String name, Connector connector, Pacing pacing, TrialWatch watch)
            throws InterruptedException {
        Optional<EventFeed> feed = connector.events();
        if (feed.isEmpty()) {
            return other(name, connector, pacing);
        }
        return switch (feed.get()) {
            case PushFeed push -> Listening.of(name, push, pacing.listenLimit(), watch);
            case PullFeed pull when !pull.readsOnly() -> new RecordSample.SetsUp();
            case PullFeed pull -> within(pacing.testLimit(), name, () -> read(pull));
        };
    }

    private static RecordSample other(String name, Connector connector, Pacing pacing) throws InterruptedException {
        Optional<IndicatorFeed> indicators = connector.indicators();
        if (indicators.isPresent()) {
            return within(pacing.testLimit(), name, () -> OtherSamples.of(indicators.get()));
        }
        Optional<SessionControl> sessions = connector.sessions();
        return sessions.isPresent()
                ? within(pacing.testLimit(), name, () -> OtherSamples.of(sessions.get()))
                : new RecordSample.None();
    }

    private static RecordSample within(Duration patience, String name, Border.Call<RecordSample> reading)
            throws InterruptedException {
        try {
            return Border.callWithin(patience, name, reading);
        } catch (ConnectorException failed) {
            return new RecordSample.Unreadable(failed.sentence());
        }
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
