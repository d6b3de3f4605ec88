/** The connector for Suricata: follows its {@code eve.json} and speaks of initiators, not of packet senders. */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.suricata {
    requires dev.watchfloor.connectors.feeds;
    requires static org.jspecify;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.suricata.SuricataFactory;
}
