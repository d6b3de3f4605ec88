package dev.watchfloor.connectors.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls to the server. Thread-safe. */
final class SearchApi implements AutoCloseable {
    static final String PASSWORD = "password";
    static final String API_KEY = "api-key";
    static final String KEEP_ALIVE = "1m";
    /** How long a person may look at a page before going on. */
    static final String KEEP_PLACE = "5m";
    /** How long the server looks before it answers with what it has. */
    static final String PATIENCE = "20s";

    private static final int NAMES_OF_ONE_REQUEST = 60;
    private static final Duration TYPES_LAST = Duration.ofMinutes(1);

    private final ProductClient client;
    private final ConnectorContext context;
    private final Optional<String> user;
    private volatile @Nullable Server server;
    private volatile @Nullable KnownTypes known;

    /** What an index was lately. */
    private record KnownTypes(String index, Instant asked, FieldTypes types) {}

    /** Which server it is; asked once. */
    record Server(Dialect dialect, String version, Answer answer) {}

    SearchApi(ProductClient client, ConnectorContext context, Optional<String> user) {
        this.client = client;
        this.context = context;
        this.user = user;
    }

    String base() {
        return client.options().base().toString();
    }

    /** Asks the root, each time. */
    Server server() throws ConnectorException, InterruptedException {
        Answer answer = send(ProductRequest.get());
        JsonNode version = answer.json().path("version");
        if (!version.path("number").isTextual()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "What answers at " + base() + " is neither OpenSearch nor Elasticsearch. Check the URL.");
        }
        Dialect dialect =
                version.path("distribution").asText().equals("opensearch") ? Dialect.OPENSEARCH : Dialect.ELASTICSEARCH;
        Server found = new Server(dialect, version.path("number").asText(), answer);
        server = found;
        return found;
    }

    /** A point in time of {@code index}. */
    String open(String index) throws ConnectorException, InterruptedException {
        Dialect dialect = dialect();
        JsonNode answer = send(dialect.open(index, KEEP_ALIVE)).json();
        String pit = answer.path(dialect.idField()).asText();
        if (pit.isEmpty()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    dialect.product() + " gave no point in time. Check the URL and its version.");
        }
        return pit;
    }

    /** One page; a page of which some shards are missing is refused, or documents would be left out for ever. */
    JsonNode search(ObjectNode body) throws ConnectorException, InterruptedException {
        JsonNode answer = send(ProductRequest.post("_search")
                        .query("allow_partial_search_results", "false")
                        .json(body))
                .json();
        if (answer.path("timed_out").asBoolean()
                || answer.path("_shards").path("failed").asInt() > 0) {
            throw new ConnectorException(
                    Category.UNREACHABLE, "Part of the index did not answer in time. It is asked again.");
        }
        if (!answer.path("hits").path("hits").isArray()) {
            throw new ConnectorException(Category.MALFORMED_DATA, "A search was answered with something else.");
        }
        return answer;
    }

    /** One page, of which parts may be missing, see {@link Gaps}. */
    JsonNode searchInPart(ObjectNode body) throws ConnectorException, InterruptedException {
        Answer answer = client.ask(authorized(ProductRequest.post("_search")
                .query("allow_partial_search_results", "true")
                .json(body)));
        if (answer.status() == 404) {
            throw new ConnectorException(
                    Category.REJECTED,
                    "The server keeps this search no longer, or the index is gone. Ask again from the beginning.");
        }
        if (answer.status() == 400) {
            String reason = Gaps.refusal(answer.json());
            throw new ConnectorException(
                    Category.REJECTED,
                    "The server refused the search"
                            + (reason.isEmpty() ? ". Ask for less at once." : ". It says: " + reason));
        }
        JsonNode page = answer.requireSuccess().json();
        if (!page.path("hits").path("hits").isArray()) {
            throw new ConnectorException(Category.MALFORMED_DATA, "A search was answered with something else.");
        }
        return page;
    }

    /** Types of these fields, those the index does not have left out; not older than a minute. */
    FieldTypes fieldTypes(String index, List<String> names) throws ConnectorException, InterruptedException {
        Instant now = context.clock().instant();
        KnownTypes last = known;
        if (last != null
                && last.index().equals(index)
                && now.isBefore(last.asked().plus(TYPES_LAST))) {
            return last.types();
        }
        Map<String, FieldTypes.Type> fields = new HashMap<>();
        for (int from = 0; from < names.size(); from += NAMES_OF_ONE_REQUEST) {
            List<String> some = names.subList(from, Math.min(names.size(), from + NAMES_OF_ONE_REQUEST));
            JsonNode answer = send(ProductRequest.get(index, "_field_caps")
                            .query("fields", String.join(",", some))
                            .query("include_unmapped", "true"))
                    .json();
            if (!answer.path("fields").isObject() || !answer.path("failures").isEmpty()) {
                throw new ConnectorException(
                        Category.UNREACHABLE,
                        "Part of the index did not tell which fields it has. Ask again, or check its health.");
            }
            FieldTypes.read(answer, fields);
        }
        FieldTypes types = new FieldTypes(fields);
        known = new KnownTypes(index, now, types);
        return types;
    }

    /** Lets the server forget it now rather than in a minute. */
    void close(String pit) throws InterruptedException {
        try {
            send(dialect().close(pit));
        } catch (ConnectorException left) {
            // It ends by itself.
        }
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return "SearchApi[" + base() + "]";
    }

    /** The answer of whatever status. */
    Answer ask(ProductRequest request) throws ConnectorException, InterruptedException {
        return client.ask(authorized(request));
    }

    private Dialect dialect() throws ConnectorException, InterruptedException {
        Server known = server;
        return (known == null ? server() : known).dialect();
    }

    private Answer send(ProductRequest request) throws ConnectorException, InterruptedException {
        Answer answer = ask(request);
        if (answer.status() == 404) {
            throw new ConnectorException(
                    Category.REJECTED,
                    "There is no such index at " + base() + ", or the user may not see it. Check its name.");
        }
        return answer.requireSuccess();
    }

    private ProductRequest authorized(ProductRequest request) throws ConnectorException {
        Optional<Secret> key = context.secret(API_KEY);
        if (key.isPresent()) {
            return request.header(
                    "Authorization", new Secret("ApiKey " + key.get().reveal()));
        }
        if (user.isEmpty()) {
            return request;
        }
        String pair =
                user.get() + ":" + context.requireSecret(PASSWORD, "Password").reveal();
        return request.header(
                "Authorization",
                new Secret("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))));
    }
}
