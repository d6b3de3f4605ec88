/** The connector for Caddy: reads its JSON access log, keeps a denylist in a route of its own over the admin API. */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.caddy {
    requires dev.watchfloor.connectors.gateway;
    requires static org.jspecify;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.caddy.CaddyFactory;
}
