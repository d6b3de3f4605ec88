package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.util.stream.Stream;

/** The Admin API of one realm as one service account sees it. Thread-safe. */
final class RealmAdmin {
    private final ProductClient client;
    private final AccessTokens tokens;
    private final String realm;

    RealmAdmin(ProductClient client, AccessTokens tokens, String realm) {
        this.client = client;
        this.tokens = tokens;
        this.realm = realm;
    }

    AccessTokens tokens() {
        return tokens;
    }

    /** A request below the realm's address. */
    ProductRequest request(String method, String... segments) {
        return ProductRequest.of(
                method,
                Stream.concat(Stream.of("admin", "realms", realm), Stream.of(segments))
                        .toArray(String[]::new));
    }

    /** False for what cannot name anything and would lead to another address: blank, and steps in a path. */
    static boolean isId(String text) {
        return !text.isBlank() && !text.equals(".") && !text.equals("..");
    }

    /**
     * Sends with a token. A dead token, as after "log out all" in Keycloak, is replaced once.
     *
     * @return the answer of whatever status, except 401 and 503
     */
    Answer ask(ProductRequest request) throws ConnectorException, InterruptedException {
        AccessToken token = tokens.current();
        Answer answer = client.ask(request.bearer(token.secret()));
        if (answer.status() == 401) {
            tokens.discard(token);
            answer = client.ask(request.bearer(tokens.current().secret()));
        }
        if (answer.status() == 401) {
            throw new ConnectorException(
                    Category.UNAUTHENTICATED,
                    "Keycloak gave the client \"" + tokens.clientId()
                            + "\" a token and then refused it. Check that the base URL is the one Keycloak uses itself.");
        }
        if (answer.status() == 503) {
            throw starting(answer);
        }
        return answer;
    }

    /**
     * Reads JSON.
     *
     * @param role what the service account needs for it, for the sentence
     */
    JsonNode read(String role, ProductRequest request) throws ConnectorException, InterruptedException {
        return success(role, ask(request)).json();
    }

    /** The answer if it is 2xx; a refusal names the role. */
    Answer success(String role, Answer answer) throws ConnectorException {
        if (answer.status() == 403) {
            throw new ConnectorException(
                    Category.FORBIDDEN,
                    "Keycloak does not let the client \"" + tokens.clientId()
                            + "\" do this. Give its service account the realm-management role " + role + ".");
        }
        if (!answer.isSuccess()) {
            throw Answers.failure(answer);
        }
        return answer;
    }

    /** Keycloak listens before it is ready and says 503 meanwhile. */
    static ConnectorException starting(Answer answer) {
        return new ConnectorException(
                Category.UNREACHABLE,
                "Keycloak is starting or overloaded (503). It is asked again.",
                null,
                answer.retryAfter().orElse(null));
    }
}
