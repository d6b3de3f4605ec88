package dev.watchfloor.app.intake;

import dev.watchfloor.app.Pin;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.List;

/** What is connected, and changes to it. Changes are durable and audited. Thread-safe. */
public interface ConnectorDesk {

    /** What can be connected, by name. Never blocks. */
    List<ConnectorType> types();

    /** What is connected, by name. Never blocks. */
    List<ConnectorStatus> list();

    /**
     * Checks the draft's settings, stores it and starts it.
     *
     * @throws ConnectorException MISCONFIGURED with a sentence when a setting does not fit or the name is taken
     */
    void add(ConnectorDraft draft) throws ConnectorException;

    /** Replaces settings of the connector with the draft's name; its events, cursor and untouched secrets stay. */
    void update(ConnectorDraft draft) throws ConnectorException;

    /** Stops and forgets a connector with its secrets and cursor; its events stay. @throws ConnectorException when there is none */
    void remove(String name) throws ConnectorException;

    /** As {@link #test(ConnectorDraft, TrialWatch)}, for who waits. */
    default ConnectorTrial test(ConnectorDraft draft) throws ConnectorException, InterruptedException {
        return test(draft, TrialWatch.PATIENT);
    }

    /**
     * Tries a draft without storing it, and reads what it would bring; changes nothing at the product. Where the product
     * sends to us it is listened for a first record, for a short time.
     */
    ConnectorTrial test(ConnectorDraft draft, TrialWatch watch) throws ConnectorException, InterruptedException;

    /** Tries a configured connector; changes nothing at the product. */
    List<SelfCheck> check(String name) throws ConnectorException, InterruptedException;

    /** Tells after a status changed, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);
}
