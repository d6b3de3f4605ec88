/**
 * What connectors of identity providers with a JSON API over HTTP share, so that a new one is little more than its
 * mapping: sessions told from a log, a list of devices, a denylist that is written as a whole, and a self-test.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.providers {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive dev.watchfloor.connectors.feeds;
    requires transitive dev.watchfloor.connectors.http;
    requires transitive dev.watchfloor.connectors.spi;
    requires static org.jspecify;

    exports dev.watchfloor.connectors.providers;
}
