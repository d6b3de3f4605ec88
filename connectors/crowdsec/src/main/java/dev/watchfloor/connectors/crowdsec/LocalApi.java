package dev.watchfloor.connectors.crowdsec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * The calls to the Local API. A {@code limit} is never more than 1: one beyond the number of matches can make CrowdSec
 * 1.4.6 compute for ever, and 0 asks for everything at once. Thread-safe.
 */
final class LocalApi implements AutoCloseable {
    private final ProductClient client;
    private final ConnectorContext context;
    private final MachineToken token;

    LocalApi(ProductOptions options, ConnectorContext context, String machine) throws ConnectorException {
        this.client = new ProductClient(options);
        this.context = context;
        this.token = new MachineToken(client, context, machine);
    }

    URI base() {
        return client.options().base();
    }

    /** Whether something answers like it; needs no credentials. */
    Answer health() throws ConnectorException, InterruptedException {
        Answer answer = client.ask(ProductRequest.get("health"));
        if (answer.status() == 404) {
            throw ApiErrors.notTheApi(base());
        }
        answer.requireSuccess().json();
        return answer;
    }

    /** Asks for a token unless there is one. */
    void signIn() throws ConnectorException, InterruptedException {
        token.current();
    }

    /** The alert of the highest id; empty when there is none. */
    Optional<JsonNode> newestAlert() throws ConnectorException, InterruptedException {
        return first(ProductRequest.get("v1", "alerts").query("limit", "1"));
    }

    /** The alert of the lowest id; empty when there is none. */
    Optional<JsonNode> oldestAlert() throws ConnectorException, InterruptedException {
        return first(ProductRequest.get("v1", "alerts").query("limit", "1").query("sort", "ASC"));
    }

    /** The answer with one alert; 404 when it is not there. */
    Answer alert(long id) throws ConnectorException, InterruptedException {
        Answer answer = asMachine(ProductRequest.get("v1", "alerts", Long.toString(id)));
        return answer.status() == 404 ? answer : answer.requireSuccess();
    }

    /** Sends with the machine's token, which a refusal replaces once. A 401 means that nothing was done. */
    Answer asMachine(ProductRequest request) throws ConnectorException, InterruptedException {
        Secret first = token.current();
        Answer answer = client.ask(request.bearer(first));
        if (answer.status() == 401) {
            token.discard(first);
            answer = client.ask(request.bearer(token.current()));
        }
        if (answer.status() == 401) {
            throw new ConnectorException(
                    Category.UNAUTHENTICATED,
                    "CrowdSec gave the machine \"" + token.machine()
                            + "\" a token and then refused it. Check that the URL leads to one Local API only.");
        }
        return answer;
    }

    /** Reads with the bouncer key. */
    Answer asBouncer(ProductRequest request) throws ConnectorException, InterruptedException {
        Secret key = context.requireSecret(CrowdsecSettings.BOUNCER_KEY, "The bouncer key");
        Answer answer = client.ask(request.header("X-Api-Key", key));
        if (answer.status() == 403) {
            throw ApiErrors.wrongKey();
        }
        return answer.requireSuccess();
    }

    private Optional<JsonNode> first(ProductRequest request) throws ConnectorException, InterruptedException {
        JsonNode list = asMachine(request).requireSuccess().json();
        // Nothing found is null, not an empty list.
        if (!list.isNull() && !list.isArray()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "CrowdSec answered a question for alerts with something else. Check that the URL leads to its Local"
                            + " API.");
        }
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(0));
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return "LocalApi[" + base() + "]";
    }
}
