/** The connector for Zeek: its JSON logs of connections and what was in them, joined by Community ID. */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.zeek {
    requires dev.watchfloor.connectors.feeds;
    requires static org.jspecify;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.zeek.ZeekFactory;
}
