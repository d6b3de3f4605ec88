package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request as the rules look at it: what they share is made ready once for all of them. Not thread-safe. */
final class Asked {
    private final ResponseRequest request;
    private final List<ResponseRequest> together;
    private final AccountFinder finder;
    private final Optional<AskedNetworks> networks;
    private @Nullable Set<Account> accounts;

    /** @param together all requests that are to be done with it, itself among them */
    Asked(ResponseRequest request, List<ResponseRequest> together, AccountFinder finder) {
        this.request = request;
        this.together = List.copyOf(together);
        this.finder = finder;
        networks = request instanceof ResponseRequest.Block block
                ? Optional.of(new AskedNetworks(block.networks()))
                : Optional.empty();
    }

    ResponseRequest request() {
        return request;
    }

    List<ResponseRequest> together() {
        return together;
    }

    /** What is to be blocked; empty when the request blocks no network. */
    Optional<AskedNetworks> networks() {
        return networks;
    }

    /**
     * Whose right to sign in, sessions or device are to be taken away, under every name known; may ask the provider.
     *
     * @throws ConnectorException when a device is to be blocked whose register does not answer
     */
    Set<Account> accounts() throws ConnectorException, InterruptedException {
        Set<Account> known = accounts;
        if (known == null) {
            known = finder.find(request);
            accounts = known;
        }
        return known;
    }
}
