package dev.watchfloor.connectors.spi;

import java.time.Duration;

/**
 * A feed we ask. One thread calls it, one call after the other. The console commits a page's events together with its
 * cursor and only then asks again, so a page that was not committed is asked for again: the feed keeps no state of its
 * own that a lost page would lose.
 */
public non-sealed interface PullFeed extends EventFeed {

    /**
     * The next records after {@code cursor}, oldest first.
     *
     * @param cursor {@link Cursor#START}, or what an earlier page returned, possibly by an earlier run of the console
     * @param limit most records wanted, at least 1
     * @return possibly empty; an empty page's cursor may still have moved (skipped records, a rotated file)
     * @throws ConnectorException when the source cannot be read; the console waits and asks again with the same cursor
     */
    Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException;

    /**
     * Whether {@link #fetch} leaves the product as it is. A feed that sets something up there at its first call says false: it is
     * not tried out before the operator keeps the connector.
     */
    default boolean readsOnly() {
        return true;
    }

    /** How long to wait after a page that says there is no more. */
    Duration pause();
}
