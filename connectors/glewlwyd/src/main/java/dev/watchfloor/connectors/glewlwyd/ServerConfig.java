package dev.watchfloor.connectors.glewlwyd;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a server tells everybody about itself at {@code /config}.
 *
 * @param prefix path before everything of its API
 * @param adminScope the scope whose holders may administer it
 */
record ServerConfig(List<String> prefix, String adminScope) {

    static ServerConfig of(JsonNode config) throws ConnectorException {
        String prefix = JsonFields.text(config, "api_prefix", "");
        String scope = JsonFields.text(config, "admin_scope", "");
        if (!prefix.matches("/?[A-Za-z0-9_-]{1,50}(/[A-Za-z0-9_-]{1,50}){0,5}/?") || scope.isEmpty()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "What answers does not tell of an API of Glewlwyd at /config. Check that the URL leads to Glewlwyd"
                            + " itself.");
        }
        return new ServerConfig(
                Stream.of(prefix.split("/")).filter(part -> !part.isEmpty()).toList(), scope);
    }

    /** A request to its API. */
    ProductRequest request(String method, String... path) {
        return ProductRequest.of(
                method, Stream.concat(prefix.stream(), Stream.of(path)).toArray(String[]::new));
    }
}
