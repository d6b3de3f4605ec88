/** The connector for indices of OpenSearch, Elasticsearch and Wazuh: alerts and ECS documents, read in their order. */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.opensearch {
    requires com.fasterxml.jackson.databind;
    requires dev.watchfloor.connectors.feeds;
    requires dev.watchfloor.connectors.http;
    requires static org.jspecify;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.opensearch.OpenSearchFactory;
}
