package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Two clients to one server: a patient one for what may be large, and one that gives up soon, so that a hanging server
 * does not hold up the health of all. Thread-safe.
 */
final class Clients implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(60);
    private static final Duration PROBE_CONNECT = Duration.ofSeconds(2);
    private static final Duration PROBE_CALL = Duration.ofSeconds(3);
    private static final int LARGEST = 64 << 20;

    private final ProductClient patient;
    private final ProductClient probe;
    private final UnaryOperator<ProductRequest> signing;

    /** @param signing adds credentials to a request */
    Clients(String product, URI base, Reach reach, Clock clock, UnaryOperator<ProductRequest> signing)
            throws ConnectorException {
        ProductOptions options =
                ProductOptions.of(product, base, clock).withReach(reach).withLargestAnswer(LARGEST);
        patient = new ProductClient(options.withTimeouts(CONNECT, CALL));
        probe = new ProductClient(options.withTimeouts(PROBE_CONNECT, PROBE_CALL));
        this.signing = signing;
    }

    URI base() {
        return patient.options().base();
    }

    /** Of whatever status. */
    Answer ask(ProductRequest request) throws ConnectorException, InterruptedException {
        return patient.ask(signing.apply(request));
    }

    Answer send(ProductRequest request) throws ConnectorException, InterruptedException {
        return ask(request).requireSuccess();
    }

    Answer probe(ProductRequest request) throws ConnectorException, InterruptedException {
        return probe.ask(signing.apply(request)).requireSuccess();
    }

    @Override
    public void close() {
        patient.close();
        probe.close();
    }
}
