package dev.watchfloor.connectors.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.IndicatorPage.LeftOut;
import dev.watchfloor.connectors.spi.IndicatorPage.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link IndicatorFeed} must keep to, whatever it takes back as one. */
public abstract class IndicatorFeedContract {
    private static final int MOST_PAGES = 10_000;

    /** A feed on the source: a new object on each call, as after a restart of the console, when it is time to read again. */
    protected abstract IndicatorFeed feed() throws Exception;

    /** From now on the source says just these IPv4 addresses, each to be taken back by itself if it can. */
    protected abstract void say(List<String> addresses) throws Exception;

    /** The source says one more thing that cannot be honoured. */
    protected abstract void sayNonsense() throws Exception;

    /** All that one source is kept to say. */
    private static final class Kept {
        private final Map<String, Part> parts = new HashMap<>();
        private Cursor cursor = Cursor.START;

        void keep(IndicatorPage page) {
            page.parts().forEach(part -> parts.put(part.id(), part));
            if (page.present() != null) {
                parts.keySet().retainAll(page.present());
            }
            cursor = new Cursor(page.next().value());
        }

        List<String> values() {
            return parts.values().stream()
                    .flatMap(part -> part.indicators().stream())
                    .map(indicator -> indicator.observable().value())
                    .sorted()
                    .toList();
        }

        int leftOut() {
            return parts.values().stream()
                    .flatMap(part -> part.leftOut().stream())
                    .mapToInt(LeftOut::number)
                    .sum();
        }
    }

    @Test
    void allThatIsSaidArrivesOverAnyNumberOfPagesAndRestarts() throws Exception {
        List<String> addresses = addresses(1, 60);
        say(addresses);
        Kept kept = new Kept();
        read(kept);
        assertThat(kept.values()).isEqualTo(addresses);
        assertThat(feed().pause()).isPositive();
    }

    @Test
    void whatIsSaidNoMoreIsWithdrawnAndWhatIsNewAdded() throws Exception {
        say(addresses(1, 30));
        Kept kept = new Kept();
        read(kept);
        say(addresses(20, 40));
        read(kept);
        assertThat(kept.values()).isEqualTo(addresses(20, 40));
    }

    @Test
    void aPageThatWasLostIsReadAgain() throws Exception {
        say(addresses(1, 10));
        IndicatorPage lost = feed().fetch(Cursor.START);
        IndicatorPage again = feed().fetch(Cursor.START);
        assertThat(again.parts()).isEqualTo(lost.parts());
        Kept kept = new Kept();
        read(kept);
        read(kept);
        assertThat(kept.values()).isEqualTo(addresses(1, 10));
    }

    @Test
    void whatCannotBeHonouredIsCountedAndTheRestGoesOn() throws Exception {
        say(addresses(1, 5));
        sayNonsense();
        Kept kept = new Kept();
        read(kept);
        assertThat(kept.values()).isEqualTo(addresses(1, 5));
        assertThat(kept.leftOut()).isEqualTo(1);
        kept.parts.values().stream().flatMap(part -> part.leftOut().stream()).forEach(left -> {
            assertThat(left.record().reason()).endsWith(".");
            assertThat(left.record().sample()).isNotBlank();
        });
    }

    @Test
    void confidencesAreInRangeAndIdsAreNotEmpty() throws Exception {
        say(addresses(1, 5));
        Kept kept = new Kept();
        read(kept);
        kept.parts.values().stream()
                .flatMap(part -> part.indicators().stream())
                .forEach(indicator -> assertThat(indicator.confidence()).isBetween(Indicator.UNKNOWN, 100));
    }

    /** Reads to the end, with a restart after each page. */
    private void read(Kept kept) throws Exception {
        boolean more = true;
        for (int pages = 0; more; pages++) {
            assertThat(pages).as("pages without an end").isLessThan(MOST_PAGES);
            more = page(kept);
        }
    }

    private boolean page(Kept kept) throws Exception {
        IndicatorPage page = fetch(kept.cursor);
        kept.keep(page);
        return page.more();
    }

    private IndicatorPage fetch(Cursor cursor) throws Exception {
        try {
            return feed().fetch(cursor);
        } catch (ConnectorException failure) {
            throw new AssertionError(failure.sentence(), failure);
        }
    }

    private static List<String> addresses(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "192.0.2." + n).sorted().toList();
    }
}
