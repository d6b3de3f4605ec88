/** The connector for HAProxy: reads JSON access lines, keeps a denylist over the Runtime API and in the ACL's file. */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.haproxy {
    requires dev.watchfloor.connectors.gateway;
    requires dev.watchfloor.connectors.http;
    requires dev.watchfloor.connectors.spi;
    requires org.slf4j;
    requires static org.jspecify;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.haproxy.HaproxyFactory;
}
