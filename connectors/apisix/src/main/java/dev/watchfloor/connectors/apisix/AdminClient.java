package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.net.URI;
import java.util.Optional;

/**
 * The calls that we make to the Admin API. Never sends If-Match or If-None-Match: APISIX 3.2.2 and 3.18.0 answer 412 or
 * 304 and do the write all the same. Thread-safe.
 */
final class AdminClient implements AutoCloseable {
    static final String RULES = "global_rules";

    private final ProductClient client;
    private final ConnectorContext context;

    AdminClient(ProductOptions options, ConnectorContext context) throws ConnectorException {
        this.client = new ProductClient(options);
        this.context = context;
    }

    /** Where the API is. */
    URI base() {
        return client.options().base();
    }

    /** A small read that proves the key; {@code HEAD /apisix/admin} is 200 without one. */
    Answer probe() throws ConnectorException, InterruptedException {
        Answer answer = ask(ProductRequest.get("routes").query("page", "1").query("page_size", "10"));
        if (answer.status() == 404) {
            return standalone().orElseThrow(() -> notTheApi(answer));
        }
        AdminErrors.require(answer, false);
        answer.json();
        return answer;
    }

    /** All global rules, or empty in API-driven standalone mode, where nothing may be written. */
    Optional<JsonNode> globalRules() throws ConnectorException, InterruptedException {
        Answer answer = ask(ProductRequest.get(RULES));
        if (answer.status() == 404) {
            if (standalone().isPresent()) {
                return Optional.empty();
            }
            throw notTheApi(answer);
        }
        JsonNode body = AdminErrors.require(answer, false).json();
        if (!body.path("list").isContainerNode()) {
            throw notTheApi(answer);
        }
        return Optional.of(body.path("list"));
    }

    /** Whether the key may write, without writing: the dry run of a schema is a POST, which role viewer may not send. */
    boolean mayWrite(JsonNode rule) throws ConnectorException, InterruptedException {
        Answer answer = ask(ProductRequest.post("schema", "validate", RULES).json(rule));
        if (answer.status() != 401) {
            return true;
        }
        if (AdminErrors.isWrongKey(answer)) {
            AdminErrors.require(answer, true);
        }
        return false;
    }

    /** What APISIX would say to a global rule; it stores nothing. */
    Validation validate(ObjectNode rule) throws ConnectorException, InterruptedException {
        ObjectNode body = Json.object();
        body.putArray(RULES).add(rule);
        Answer answer = ask(ProductRequest.post("configs", "validate").json(body));
        // Before 3.15 there is no such resource; the wording differs by version.
        if (answer.status() == 404) {
            return new Validation.NotOffered();
        }
        if (answer.status() == 400 && !answer.text().stripLeading().startsWith("<")) {
            return new Validation.Invalid(AdminErrors.invalidity(answer));
        }
        AdminErrors.require(answer, true);
        return new Validation.Valid();
    }

    /** An answer to {@link #validate}. */
    sealed interface Validation {
        /** It would be stored. */
        record Valid() implements Validation {}

        /**
         * It would be refused.
         *
         * @param reason the product's words, cleaned and shortened
         */
        record Invalid(String reason) implements Validation {}

        /** This version does not validate without writing. */
        record NotOffered() implements Validation {}
    }

    /** Sends a change. A lost race and a refusal are answers; everything else that is not done throws. */
    Written write(ProductRequest request) throws ConnectorException, InterruptedException {
        return AdminErrors.written(ask(request));
    }

    private Optional<Answer> standalone() throws ConnectorException, InterruptedException {
        Answer configs = ask(ProductRequest.get("configs"));
        boolean known = configs.isSuccess() && configs.text().contains("global_rules_conf_version");
        return known ? Optional.of(configs) : Optional.empty();
    }

    private ConnectorException notTheApi(Answer answer) {
        return new ConnectorException(
                Category.MALFORMED_DATA,
                "There is no APISIX Admin API at " + base() + " (" + answer.status()
                        + "). Check host, port and path; the port of the data plane is another.");
    }

    private Answer ask(ProductRequest request) throws ConnectorException, InterruptedException {
        return client.ask(
                request.header("X-API-KEY", context.requireSecret(ApisixSettings.ADMIN_KEY, "The Admin API key")));
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return "AdminClient[" + base() + "]";
    }
}
