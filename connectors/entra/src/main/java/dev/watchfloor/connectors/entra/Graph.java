package dev.watchfloor.connectors.entra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.providers.Pages;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.util.List;

/** Graph, whose lists come in pages. Application permissions are all in one scope. Thread-safe. */
record Graph(AuthorizedClient client, String scope) {
    private static final Pages PAGES = Pages.byLink("value", "@odata.nextLink");

    /** All pages of a list. */
    List<JsonNode> all(ProductRequest first) throws ConnectorException, InterruptedException {
        return PAGES.all(client, scope, first);
    }
}
