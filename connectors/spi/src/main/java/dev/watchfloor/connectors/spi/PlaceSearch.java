package dev.watchfloor.connectors.spi;

import java.util.Optional;

/**
 * Asks records where they lie, without copying them into the console. Thread-safe; reads only; blocks, and an interrupt ends
 * it as {@link Connector} says.
 */
public interface PlaceSearch {

    /** What is asked, in a few words, such as {@code index wazuh-alerts-4.x-*}. Never blocks. */
    String place();

    /**
     * One page.
     *
     * <p>What cannot be asked of the place exactly is asked more loosely, never more strictly: the console holds each event
     * against the question itself.
     *
     * @param after the mark of the page before, from the same question; empty for the first page
     * @throws ConnectorException when nothing came; a page of which parts are missing is no failure and says so in its gaps
     */
    PlaceAnswer search(PlaceQuestion question, Optional<PlaceMark> after)
            throws ConnectorException, InterruptedException;

    /** Lets the place forget what it keeps for going on. Never fails: it would forget it by itself, later. */
    void forget(PlaceMark mark) throws InterruptedException;
}
