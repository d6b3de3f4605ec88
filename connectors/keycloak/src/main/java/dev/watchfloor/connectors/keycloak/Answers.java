package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.util.Optional;

/** Reads answers that say no. Stateless. */
final class Answers {
    private Answers() {}

    /** The body as JSON, if it is. */
    static Optional<JsonNode> body(Answer answer) {
        try {
            return Optional.of(answer.json());
        } catch (ConnectorException notJson) {
            return Optional.empty();
        }
    }

    /** What the shared client says to this status. */
    static ConnectorException failure(Answer answer) {
        try {
            answer.requireSuccess();
            return new ConnectorException(Category.MALFORMED_DATA, "Keycloak gave an answer without sense.");
        } catch (ConnectorException failure) {
            return failure;
        }
    }
}
