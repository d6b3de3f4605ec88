package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.ResponseRequest;
import java.util.Optional;

/** A request as the rules look at it: its networks are made ready once for all of them. Not thread-safe. */
final class Asked {
    private final ResponseRequest request;
    private final Optional<AskedNetworks> networks;

    Asked(ResponseRequest request) {
        this.request = request;
        networks = request instanceof ResponseRequest.Block block
                ? Optional.of(new AskedNetworks(block.networks()))
                : Optional.empty();
    }

    ResponseRequest request() {
        return request;
    }

    /** What is to be blocked; empty when the request blocks no network. */
    Optional<AskedNetworks> networks() {
        return networks;
    }
}
