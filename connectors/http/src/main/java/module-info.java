/**
 * The HTTP client that all connectors share: trust, time-outs, bounds, and failures as sentences.
 *
 * <p>Start at {@link dev.watchfloor.connectors.http.ProductClient}. {@link dev.watchfloor.connectors.http.Redaction}
 * takes secrets out of records before anything is stored. The console itself never sees this module.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.http {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive dev.watchfloor.connectors.spi;
    requires okhttp3;
    requires okio;
    requires kotlin.stdlib;
    requires com.nimbusds.jose.jwt;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.watchfloor.connectors.http;
    exports dev.watchfloor.connectors.http.oauth;
}
