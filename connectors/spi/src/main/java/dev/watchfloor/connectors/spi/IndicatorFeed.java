package dev.watchfloor.connectors.spi;

import java.time.Duration;

/**
 * A source of indicators that we ask. One thread calls it, one call after the other. The console keeps a page's parts
 * together with its cursor in one transaction and only then asks again, so a page that was not kept is asked for again:
 * the feed keeps no state of its own that a lost page would lose.
 */
public interface IndicatorFeed {

    /**
     * What changed after {@code cursor}; at {@link Cursor#START} all that is said now.
     *
     * @param cursor {@link Cursor#START}, or what an earlier page returned, possibly by an earlier run of the console
     * @throws ConnectorException when the source cannot be read; the console waits and asks again with the same cursor.
     *     What was said before stays as it is
     */
    IndicatorPage fetch(Cursor cursor) throws ConnectorException, InterruptedException;

    /** How long to wait after a page that says there is no more: as the source wants it. */
    Duration pause();
}
