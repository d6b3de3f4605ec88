/** The connector for Kong Gateway: reads its access records, keeps a denylist in the plugin ip-restriction. */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.kong {
    requires dev.watchfloor.connectors.gateway;
    requires static org.jspecify;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.kong.KongFactory;
}
