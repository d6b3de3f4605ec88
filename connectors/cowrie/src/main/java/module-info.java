/** The connector for Cowrie: what visitors of an SSH and Telnet honeypot tried, typed and dropped. */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.cowrie {
    requires dev.watchfloor.connectors.feeds;
    requires static org.jspecify;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.cowrie.CowrieFactory;
}
