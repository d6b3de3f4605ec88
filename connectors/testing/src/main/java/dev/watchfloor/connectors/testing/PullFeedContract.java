package dev.watchfloor.connectors.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PullFeed} must keep to. The subclass starts its source in its own {@code @BeforeEach}; what it holds
 * then is read along, as long as it stays the same.
 */
public abstract class PullFeedContract {
    private static final int MOST_PAGES = 10_000;

    /** A feed on the source: a new object on each call, as after a restart of the console. */
    protected abstract PullFeed feed() throws Exception;

    /**
     * Lets the product record {@code count} more events, one after the other, of a sort that the feed reads, and returns
     * once they can be read.
     */
    protected abstract void produce(int count) throws Exception;

    /** Lets the source hold one record that cannot be understood; false when that cannot be played. */
    protected boolean produceMalformed() throws Exception {
        return false;
    }

    /** The time that the product gives to the record which {@link #produce} makes next; empty when nobody can tell. */
    protected Optional<Instant> timeOfNext() throws Exception {
        return Optional.empty();
    }

    /** Secrets that the source knows and that may appear in no text. */
    protected List<String> secrets() {
        return List.of();
    }

    @Test
    void everythingArrivesOldestFirst() throws Exception {
        int before = readAll(feed(), 500).size();
        produce(25);

        List<SecurityEvent> events = readAll(feed(), 500);

        assertThat(events).hasSize(before + 25);
        assertThat(events).isSortedAccordingTo(Comparator.comparing(SecurityEvent::time));
    }

    @Test
    void fetchResumesAfterTheLastCursorAtAnyPageSize() throws Exception {
        produce(23);
        List<String> whole = ids(readAll(feed(), 10_000));
        assertThat(whole).hasSizeGreaterThanOrEqualTo(23);

        for (int size : List.of(1, 2, 3, 7, 22, 23, 24)) {
            assertThat(ids(readAll(feed(), size))).as("page size " + size).containsExactlyElementsOf(whole);
        }
    }

    @Test
    void everyPageMayBeTheLastOfARun() throws Exception {
        produce(12);
        List<String> whole = ids(readAll(feed(), 10_000));
        List<String> read = new ArrayList<>();
        Cursor cursor = Cursor.START;
        for (Page page = feed().fetch(cursor, 5); !page.events().isEmpty(); page = feed().fetch(cursor, 5)) {
            read.addAll(ids(page.events()));
            cursor = new Cursor(page.next().value());
        }

        assertThat(read).containsExactlyElementsOf(whole);
    }

    @Test
    void aPageThatWasLostIsReadAgain() throws Exception {
        produce(9);
        PullFeed feed = feed();
        Page first = feed.fetch(Cursor.START, 4);
        Page lost = feed.fetch(first.next(), 4);
        feed.fetch(lost.next(), 4);

        assertThat(ids(feed.fetch(first.next(), 4).events())).isEqualTo(ids(lost.events()));
    }

    @Test
    void whatComesLaterIsReadAfterTheCursor() throws Exception {
        produce(3);
        PullFeed feed = feed();
        Cursor end = end(feed, Cursor.START);
        produce(2);

        Page later = feed.fetch(end, 100);

        assertThat(later.events()).hasSize(2);
        assertThat(feed.fetch(later.next(), 100).events()).isEmpty();
    }

    @Test
    void anEmptyPageStops() throws Exception {
        produce(3);
        PullFeed feed = feed();
        Cursor end = end(feed, Cursor.START);

        Page empty = feed.fetch(end, 100);
        Page again = feed.fetch(empty.next(), 100);

        assertThat(empty.events()).isEmpty();
        assertThat(empty.more()).isFalse();
        assertThat(again.events()).isEmpty();
        assertThat(again.more()).isFalse();
        assertThat(feed.pause()).isPositive();
    }

    @Test
    void noPageIsLargerThanAskedFor() throws Exception {
        produce(11);
        PullFeed feed = feed();

        assertThat(feed.fetch(Cursor.START, 1).events()).hasSize(1);
        assertThat(feed.fetch(Cursor.START, 10).events()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void idsAreUniqueAndTheSameInASecondReading() throws Exception {
        produce(20);
        List<String> first = ids(readAll(feed(), 6));

        assertThat(first).doesNotHaveDuplicates();
        assertThat(ids(readAll(feed(), 13))).isEqualTo(first);
    }

    @Test
    void timesAreThoseOfTheProductInUtc() throws Exception {
        PullFeed feed = feed();
        Cursor end = end(feed, Cursor.START);
        Optional<Instant> expected = timeOfNext();
        assumeThat(expected).as("the product's time is known").isPresent();
        produce(1);

        List<SecurityEvent> events = feed.fetch(end, 10).events();

        assertThat(events).hasSize(1);
        assertThat(events.getFirst().time()).isCloseTo(expected.orElseThrow(), within(2, ChronoUnit.SECONDS));
    }

    @Test
    void aMalformedRecordIsReportedAndSkipped() throws Exception {
        PullFeed feed = feed();
        Cursor cursor = end(feed, Cursor.START);
        produce(1);
        boolean played = produceMalformed();
        assumeThat(played).as("the source can hold a malformed record").isTrue();
        produce(1);
        List<SecurityEvent> events = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        for (int pages = 0; pages < 5; pages++) {
            Page page = feed.fetch(cursor, 10);
            events.addAll(page.events());
            rejected.addAll(page.rejected());
            cursor = page.next();
        }

        assertThat(events).hasSize(2);
        assertThat(rejected).hasSize(1);
        assertThat(rejected.getFirst().reason()).endsWith(".");
        assertThat(rejected.getFirst().sample()).isNotBlank();
        assertHoldsNoSecret(rejected.getFirst().sample());
    }

    @Test
    void anInterruptEndsFetchingWithinTwoSeconds() throws Exception {
        produce(3);
        PullFeed feed = feed();
        AtomicReference<Throwable> ending = new AtomicReference<>();
        CountDownLatch fetching = new CountDownLatch(1);
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    feed.fetch(Cursor.START, 2);
                    fetching.countDown();
                }
            } catch (InterruptedException | ConnectorException ended) {
                ending.set(ended);
            }
        });
        assertThat(fetching.await(20, TimeUnit.SECONDS)).isTrue();

        reader.interrupt();

        assertThat(reader.join(Duration.ofSeconds(2))).as("ended in time").isTrue();
        assertThat(ending.get()).isNotNull();
        assertThat(feed.fetch(Cursor.START, 2).events())
                .as("works after an interrupt")
                .isNotEmpty();
    }

    @Test
    void secretsAreInNoText() throws Exception {
        produce(2);
        PullFeed feed = feed();
        Page page = feed.fetch(Cursor.START, 10);

        assertHoldsNoSecret(feed.toString());
        assertHoldsNoSecret(page.toString());
    }

    /** All events after {@code from}, page by page. */
    protected static List<SecurityEvent> readAll(PullFeed feed, int pageSize) throws Exception {
        List<SecurityEvent> events = new ArrayList<>();
        Cursor cursor = Cursor.START;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Page page = feed.fetch(cursor, pageSize);
            assertThat(page.events().size()).isLessThanOrEqualTo(pageSize);
            events.addAll(page.events());
            cursor = page.next();
            if (page.events().isEmpty() && !page.more()) {
                return events;
            }
        }
        throw new AssertionError("the feed does not end");
    }

    private static Cursor end(PullFeed feed, Cursor from) throws Exception {
        Cursor cursor = from;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Page page = feed.fetch(cursor, 1_000);
            cursor = page.next();
            if (page.events().isEmpty() && !page.more()) {
                return cursor;
            }
        }
        throw new AssertionError("the feed does not end");
    }

    private static List<String> ids(List<SecurityEvent> events) {
        return events.stream().map(SecurityEvent::id).toList();
    }

    private void assertHoldsNoSecret(String text) {
        secrets().forEach(secret -> assertThat(text).doesNotContain(secret));
    }
}
