package dev.watchfloor.connectors.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.ProductRequest;

/** How a server is asked for a point in time. OpenSearch, and so Wazuh's indexer, left the paths of Elasticsearch. */
enum Dialect {
    OPENSEARCH("OpenSearch", "pit_id") {
        @Override
        ProductRequest open(String index, String keepAlive) {
            return ProductRequest.post(index, "_search", "point_in_time").query("keep_alive", keepAlive);
        }

        @Override
        ProductRequest close(String pit) {
            ObjectNode body = Json.object();
            ArrayNode ids = body.putArray("pit_id");
            ids.add(pit);
            return ProductRequest.delete("_search", "point_in_time").json(body);
        }
    },
    ELASTICSEARCH("Elasticsearch", "id") {
        @Override
        ProductRequest open(String index, String keepAlive) {
            return ProductRequest.post(index, "_pit").query("keep_alive", keepAlive);
        }

        @Override
        ProductRequest close(String pit) {
            return ProductRequest.delete("_pit").json(Json.object().put("id", pit));
        }
    };

    private final String product;
    private final String idField;

    Dialect(String product, String idField) {
        this.product = product;
        this.idField = idField;
    }

    String product() {
        return product;
    }

    /** The field of the answer to {@link #open} that holds the point in time. */
    String idField() {
        return idField;
    }

    abstract ProductRequest open(String index, String keepAlive);

    abstract ProductRequest close(String pit);
}
