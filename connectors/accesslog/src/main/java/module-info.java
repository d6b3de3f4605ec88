/** The connector for JSON access logs of nginx, Caddy, Envoy and Traefik, which are read and not acted on. */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.accesslog {
    requires dev.watchfloor.connectors.feeds;
    requires static org.jspecify;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.accesslog.AccessLogFactory;
}
