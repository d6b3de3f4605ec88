/**
 * The connector for everything that speaks syslog: appliances with CEF or LEEF inside, and plain messages of hosts, over
 * UDP, TCP and TLS.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.syslog {
    requires dev.watchfloor.connectors.feeds;
    requires static org.jspecify;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.syslog.SyslogFactory;
}
