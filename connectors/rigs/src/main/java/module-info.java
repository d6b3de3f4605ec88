/**
 * Servers inside the process that speak the products' own protocols on loopback, so that the real connectors run
 * unchanged against them: in tests, and in the lab that ships with the console.
 *
 * <p>One package per product. A rig answers as the product does, including its oddities; which product and version it
 * follows is said on its class.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.rigs {
    requires transitive com.fasterxml.jackson.databind;
    requires inet.ipaddr;
    requires jdk.httpserver;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.watchfloor.connectors.rigs.apisix;
    exports dev.watchfloor.connectors.rigs.awswaf;
    exports dev.watchfloor.connectors.rigs.caddy;
    exports dev.watchfloor.connectors.rigs.cloudflare;
    exports dev.watchfloor.connectors.rigs.crowdsec;
    exports dev.watchfloor.connectors.rigs.entra;
    exports dev.watchfloor.connectors.rigs.glewlwyd;
    exports dev.watchfloor.connectors.rigs.google;
    exports dev.watchfloor.connectors.rigs.haproxy;
    exports dev.watchfloor.connectors.rigs.index;
    exports dev.watchfloor.connectors.rigs.indicators;
    exports dev.watchfloor.connectors.rigs.json;
    exports dev.watchfloor.connectors.rigs.keycloak;
    exports dev.watchfloor.connectors.rigs.kong;
    exports dev.watchfloor.connectors.rigs.okta;
    exports dev.watchfloor.connectors.rigs.sharedsignals;
    exports dev.watchfloor.connectors.rigs.suricata;
}
