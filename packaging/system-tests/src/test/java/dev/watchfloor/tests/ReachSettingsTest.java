package dev.watchfloor.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What is reached over HTTPS can be given a client certificate, a pinned key and a proxy, by the same names. */
class ReachSettingsTest {
    @Test
    void everyProductThatIsAskedOverHttpsTakesTheSameSettings() {
        assertThat(ServiceLoader.load(ConnectorFactory.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(factory -> factory.settings().stream()
                                .map(SettingSpec::key)
                                .toList()
                                .containsAll(List.of(
                                        "client-certificate", "client-certificate-password", "server-pin", "proxy")))
                        .map(ConnectorFactory::type))
                .containsExactlyInAnyOrder(
                        "apisix",
                        "awswaf",
                        "caddy",
                        "cloudflare",
                        "crowdsec",
                        "entra",
                        "glewlwyd",
                        "google",
                        "indicator-list",
                        "keycloak",
                        "kong",
                        "misp-feed",
                        "okta",
                        "opensearch",
                        "sharedsignals",
                        "spamhaus-drop",
                        "taxii");
    }
}
