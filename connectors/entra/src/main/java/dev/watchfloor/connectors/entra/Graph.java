package dev.watchfloor.connectors.entra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Graph, whose lists come in pages. Application permissions are all in one scope. Thread-safe. */
record Graph(AuthorizedClient client, String scope) {
    private static final int MOST_PAGES = 500;

    /** All pages of a list. */
    List<JsonNode> all(ProductRequest first) throws ConnectorException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        ProductRequest request = first;
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = client.read(scope, request);
            if (!answer.path("value").isArray()) {
                throw new ConnectorException(
                        Category.MALFORMED_DATA, "Entra answered a question for a list with something else.");
            }
            answer.path("value").forEach(all::add);
            String next = JsonFields.text(answer, "@odata.nextLink");
            if (next == null) {
                return all;
            }
            try {
                request = ProductRequest.follow(URI.create(next));
            } catch (IllegalArgumentException notALink) {
                throw new ConnectorException(Category.MALFORMED_DATA, "Entra gave a next page that is no URL.");
            }
        }
        return all;
    }
}
