/** The connector for endlessh: who is held in the SSH tarpit, and for how long. */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.endlessh {
    requires dev.watchfloor.connectors.feeds;
    requires static org.jspecify;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.endlessh.EndlesshFactory;
}
