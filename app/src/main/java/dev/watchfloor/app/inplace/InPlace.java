package dev.watchfloor.app.inplace;

import dev.watchfloor.connectors.spi.ConnectorException;
import java.util.List;

/**
 * Asks products that keep records for what lies there. Nothing of it is stored; each search, and who looked at a record or
 * took one, is in the audit. Thread-safe.
 */
public interface InPlace {

    /** What can be asked, by the connectors' names. Never blocks. */
    List<SearchablePlace> places();

    /**
     * Asks. Blocks on the network until enough was found, all was looked at, or as much as one search looks at.
     *
     * @throws UnaskableException when a condition cannot be asked in place
     * @throws ConnectorException when the product cannot be asked; pages before are lost
     * @throws InterruptedException when the thread was interrupted; as cancelled
     */
    InPlaceAnswer search(InPlaceQuestion question, InPlaceWatcher watcher)
            throws UnaskableException, ConnectorException, InterruptedException;

    /**
     * Goes on where an answer ended: the same query, older events.
     *
     * @throws ConnectorException also when the product keeps the place no longer; ask again then
     */
    InPlaceAnswer goOn(InPlaceMore more, InPlaceWatcher watcher)
            throws UnaskableException, ConnectorException, InterruptedException;

    /** Lets the product forget what it keeps for going on; it would do so by itself some minutes later. */
    void forget(InPlaceMore more) throws InterruptedException;

    /** A record was in view long enough to be read. Audited. */
    void viewed(FoundEvent event);

    /** A record was taken out of the window by the clipboard. Audited. */
    void copied(FoundEvent event);
}
