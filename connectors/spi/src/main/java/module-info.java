/**
 * The border between Watchfloor and the products it watches: the language both sides speak
 * ({@code connectors.event}) and what a connector may offer ({@code connectors.spi}).
 *
 * <p>A connector of a third party needs this one jar. It provides a
 * {@link dev.watchfloor.connectors.spi.ConnectorFactory}; the console finds it with
 * {@link java.util.ServiceLoader}.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.spi {
    requires transitive inet.ipaddr;
    requires static transitive org.jspecify;

    exports dev.watchfloor.connectors.event;
    exports dev.watchfloor.connectors.spi;
}
