/**
 * How records reach a connector without an API to ask: followed log files, a syslog listener, an HTTP receiver.
 *
 * <p>A product's connector gives a {@link dev.watchfloor.connectors.feeds.RecordParser} and takes the feed that suits
 * it. The feeds own everything that is hard about transport: rotation, half-written lines, framing, bounds, tokens,
 * back-pressure; the parser owns the meaning of one record.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.feeds {
    requires transitive dev.watchfloor.connectors.http;
    requires transitive dev.watchfloor.connectors.spi;
    requires jdk.httpserver;
    requires org.slf4j;
    requires static org.jspecify;

    uses dev.watchfloor.connectors.spi.ConnectorFactory;

    exports dev.watchfloor.connectors.feeds;
    exports dev.watchfloor.connectors.feeds.access;
}
