package dev.watchfloor.app.intelligence;

import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.Observable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Indicators on disk. Thread-safe; fails with StoreException. */
public interface IndicatorShelf {

    /** Told of one indicator. */
    @FunctionalInterface
    interface Scan {
        void see(long id, Observable.Kind kind, String value);
    }

    /** Where the source goes on. */
    Cursor cursor(String source);

    /**
     * Keeps what a source says, and then its new cursor. What it says as before stays as it is, with its id. A large page is
     * kept in many transactions, so that others who write have their turns; one that breaks off leaves some of it and the
     * old cursor, and keeping the page again does the rest.
     *
     * @param room most indicators that may be added; what does not fit is counted as left out
     * @return whether anything but the cursor and the time changed
     */
    boolean keep(String source, IndicatorPage page, Instant now, int room);

    /** Withdraws all that the source said, and forgets how far it was read. @return whether there was any */
    boolean withdrawAll(String source, Instant now);

    /** Keeps an operator's own one; the same thing again takes the place of what was said of it. */
    KeptIndicator own(Indicator indicator, String who, Instant now);

    /**
     * Says that they count no more.
     *
     * @param who null lets them count again
     */
    void dismiss(Collection<Long> ids, @Nullable String who, Instant now);

    Optional<KeptIndicator> find(long id);

    /**
     * Those that fit, latest first.
     *
     * @param before only those of lower id; 0 starts at the latest
     * @param limit 1..10,000
     */
    List<KeptIndicator> page(IndicatorFilter filter, Instant now, long before, int limit);

    long count(IndicatorFilter filter, Instant now);

    /** All that were ever read, and own ones, by name. */
    List<IndicatorSource> sources(Instant now);

    /** Those that are neither withdrawn, dismissed nor expired, in no order; it does not call the shelf. */
    void scan(Instant now, Scan each);

    /** Forgets what was withdrawn or expired before. */
    void forget(Instant before);
}
