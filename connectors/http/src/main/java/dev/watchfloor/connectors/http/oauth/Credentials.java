package dev.watchfloor.connectors.http.oauth;

import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.util.function.UnaryOperator;

/** What a request is sent with. Thread-safe. */
public interface Credentials {

    /**
     * What adds the right for {@code scope} to a request.
     *
     * @throws ConnectorException FORBIDDEN when the provider does not grant it
     */
    UnaryOperator<ProductRequest> forScope(String scope) throws ConnectorException, InterruptedException;

    /**
     * The product refused a request with these.
     *
     * @return whether asking again is worth it, with others
     */
    default boolean refused(String scope, UnaryOperator<ProductRequest> used) {
        return false;
    }
}
