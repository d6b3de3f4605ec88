/** The connector for OpenCanary: touches of its decoy services. */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.opencanary {
    requires dev.watchfloor.connectors.feeds;
    requires static org.jspecify;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.opencanary.OpenCanaryFactory;
}
