/**
 * Keycloak, the identity provider: who signs in, who holds a session, and the end of sessions.
 *
 * <p>Start at {@link dev.watchfloor.connectors.keycloak.KeycloakFactory}. Everything goes through the Admin API with a
 * service account's token; facts about the product are those of Keycloak 26.7.3.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.keycloak {
    requires com.fasterxml.jackson.databind;
    requires dev.watchfloor.connectors.feeds;
    requires dev.watchfloor.connectors.http;
    requires transitive dev.watchfloor.connectors.spi;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.watchfloor.connectors.keycloak;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.keycloak.KeycloakFactory;
}
