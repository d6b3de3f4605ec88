package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.List;

/** How a gateway is asked about itself. Thread-safe; reads only. */
public interface GatewayApi extends AutoCloseable {

    /** Which product answers. */
    ProductIdentity identity() throws ConnectorException, InterruptedException;

    /**
     * A quick look of a few seconds at most.
     *
     * @throws ConnectorException when it does not answer as it should: the gateway counts as down then
     */
    Health probe() throws ConnectorException, InterruptedException;

    /** Each permission by itself, ordered as an operator would fix things. */
    List<SelfCheck> selfTest() throws InterruptedException;

    /** Ends calls under way. Idempotent. */
    @Override
    void close();
}
