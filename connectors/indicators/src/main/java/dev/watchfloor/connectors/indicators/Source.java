package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Duration;
import java.util.List;

/** One place that says indicators. Thread-safe, but for the feed. */
interface Source extends AutoCloseable {
    /** The product's name, for sentences. */
    String product();

    /** Where it is, without secrets. */
    String place();

    IndicatorFeed feed();

    /** Looks whether it answers, in a few seconds and with few bytes. */
    Answer probe() throws ConnectorException, InterruptedException;

    /** How often it may be probed when it answered. */
    Duration probeEvery();

    /** Reads enough to know that it is what it should be. */
    void prove() throws ConnectorException, InterruptedException;

    /** What could have been meant by settings that lead nowhere, as a sentence; may be empty. */
    default String hint() throws InterruptedException {
        return "";
    }

    /** Further checks, each by itself. */
    List<SelfCheck> checks() throws InterruptedException;

    @Override
    void close();
}
