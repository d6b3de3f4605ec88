package dev.watchfloor.connectors.spi;

/** A feed that the product sends to us: a listener. */
public non-sealed interface PushFeed extends EventFeed {

    /**
     * Listens and hands what arrives to {@code sink} until interrupted. Where the protocol has an answer (HTTP), it is
     * given only after {@link EventSink#accept} returned, that is after the commit.
     *
     * @throws ConnectorException when listening fails; the console waits and calls again
     */
    void listen(EventSink sink) throws ConnectorException, InterruptedException;
}
