/**
 * What every connector must keep to, as JUnit classes to inherit: one abstract class per capability in
 * {@code connectors.testing}, and harnesses that start real products in {@code connectors.testing.real}.
 *
 * <p>A connector's tests extend the class of each capability twice: once against the rig, which always runs, and once
 * against the real product, which is skipped with a message where it is not installed.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.testing {
    requires transitive dev.watchfloor.connectors.spi;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires awaitility;
    requires okhttp3.tls;
    requires transitive com.fasterxml.jackson.databind;
    requires java.net.http;
    requires jdk.httpserver;
    requires jdk.management;
    requires static org.jspecify;

    exports dev.watchfloor.connectors.testing;
    exports dev.watchfloor.connectors.testing.real;
}
