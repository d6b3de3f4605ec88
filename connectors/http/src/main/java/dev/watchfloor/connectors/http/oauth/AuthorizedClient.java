package dev.watchfloor.connectors.http.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sends each request with the right that it needs and no other. Thread-safe. */
public final class AuthorizedClient {
    private final ProductClient client;
    private final Credentials credentials;
    private final UnaryOperator<Answer> reading;

    public AuthorizedClient(ProductClient client, Credentials credentials) {
        this(client, credentials, UnaryOperator.identity());
    }

    /** @param reading what an answer of this product means in HTTP's own terms */
    public AuthorizedClient(ProductClient client, Credentials credentials, UnaryOperator<Answer> reading) {
        this.client = client;
        this.credentials = credentials;
        this.reading = reading;
    }

    /** The product's name, for sentences. */
    public String product() {
        return client.options().product();
    }

    /**
     * Makes sure that there is a right to send with; asks nothing else of the product.
     *
     * @throws ConnectorException FORBIDDEN when the provider does not grant {@code scope}
     */
    public void ready(String scope) throws ConnectorException, InterruptedException {
        credentials.forScope(scope);
    }

    /** Sends; an answer of 401 is tried once more with another token. A 401 means that nothing was done. */
    public Answer ask(String scope, ProductRequest request) throws ConnectorException, InterruptedException {
        UnaryOperator<ProductRequest> first = credentials.forScope(scope);
        Answer answer = client.ask(first.apply(request));
        if (answer.status() == 401 && credentials.refused(scope, first)) {
            answer = client.ask(credentials.forScope(scope).apply(request));
        }
        return reading.apply(answer);
    }

    /** The JSON of a 2xx answer. */
    public JsonNode read(String scope, ProductRequest request) throws ConnectorException, InterruptedException {
        return ask(scope, request).requireSuccess().json();
    }

    /** The same, and empty for 404. */
    public Optional<JsonNode> find(String scope, ProductRequest request)
            throws ConnectorException, InterruptedException {
        Answer answer = ask(scope, request);
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(answer.requireSuccess().json());
    }

    @Override
    public String toString() {
        return "AuthorizedClient[" + client.options().base() + "]";
    }
}
