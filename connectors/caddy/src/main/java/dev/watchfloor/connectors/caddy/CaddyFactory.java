package dev.watchfloor.connectors.caddy;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.FileImports;
import dev.watchfloor.connectors.feeds.LineLog;
import dev.watchfloor.connectors.feeds.LineProduct;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.gateway.GatewayApi;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.gateway.GatewayConnector;
import dev.watchfloor.connectors.gateway.GatewayFactory;
import dev.watchfloor.connectors.gateway.ListDenylist;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Connects one Caddy. Stateless. */
public final class CaddyFactory extends GatewayFactory {
    static final DenylistTraits TRAITS = new DenylistTraits(
            false,
            null,
            Duration.ofSeconds(1),
            // A change closes idle connections and those under way after their answer (2.6.2).
            Duration.ZERO,
            DenylistTraits.Bite.BEFORE_AUTHENTICATION,
            false,
            List.of(
                    "A reload of Caddy from its Caddyfile or file takes the route away, with all entries: start it with"
                            + " --resume, or block again after a reload.",
                    "Caddy compares the address that it sees. Behind a proxy this is the proxy's, unless the route uses"
                            + " client_ip and the server has trusted_proxies (2.7 and newer).",
                    "Only the server with the route refuses, and only what no route before it serves.",
                    "Entries do not end by themselves; Watchfloor lifts them.",
                    "Upgraded connections such as WebSockets run on until they end."));

    private static final LineProduct PRODUCT = new LineProduct(
            "caddy",
            "Caddy",
            "Reads the JSON access log from a file or over the network, and keeps a denylist in a route of its own"
                    + " over the admin API.",
            Layer.PERIMETER,
            "fth-server",
            new LineProduct.Lines(
                    "Access log",
                    "Path of the JSON access log on this machine, such as /var/log/caddy/access.log, or a pattern for"
                            + " several. Read access is enough.",
                    "Check that the log is in format json."),
            new LineProduct.Silence(
                    Duration.ofHours(1),
                    false,
                    "Nobody has asked for anything since: check that Caddy runs and writes this file."));

    private static final LineLog LOG = new LineLog(
            PRODUCT,
            Optional.of(
                    "host:port to which Caddy sends its access log, such as 127.0.0.1:5515 (Caddyfile: log { output net"
                            + " udp/127.0.0.1:5515 }). Over TCP Caddy 2.6 does not start while nobody listens."),
            Optional.empty());

    public CaddyFactory() {
        super(PRODUCT);
    }

    @Override
    public List<SettingSpec> settings() {
        List<SettingSpec> settings = new ArrayList<>(List.of(
                SettingSpec.optional(
                        "admin-url",
                        Kind.URL,
                        null,
                        "Admin API URL",
                        "For the denylist: the admin API, such as http://127.0.0.1:2019. It has no passwords:"
                                + " who reaches it may do everything, so keep it on loopback and use a tunnel (ssh"
                                + " -L 2019:127.0.0.1:2019). Leave it blank to read events only."),
                SettingSpec.optional(
                        "route-id",
                        Kind.TEXT,
                        "watchfloor-denylist",
                        "Route",
                        "The @id of the route that refuses. Nothing but its ranges is ever written."),
                SettingSpec.optional(
                        "server",
                        Kind.TEXT,
                        null,
                        "Server",
                        "Name of the HTTP server to which the route is added, as its first, when there is"
                                + " none; a Caddyfile makes srv0. Left blank, you add the route yourself."),
                SettingSpec.choice(
                        "matcher",
                        "remote_ip",
                        DenyRoute.MATCHERS,
                        "Compare",
                        "What an added route compares: remote_ip is the peer of the connection, client_ip"
                                + " (Caddy 2.7 and newer) whom a trusted proxy speaks for."),
                SettingSpec.optional(
                        "ca-file",
                        Kind.FILE,
                        null,
                        "Certificate authority",
                        "A PEM file, when the admin API is behind TLS with a certificate from an authority of"
                                + " your own.")));
        settings.addAll(LOG.settings());
        settings.add(TrustedProxies.setting());
        return Reach.after(settings);
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        RecordParser parser = new CaddyRecords(TrustedProxies.of(settings));
        Optional<Connector> log = LOG.connector(settings, context, parser);
        if (settings.text("admin-url").isEmpty()) {
            if (log.isEmpty()) {
                throw misconfigured("Nothing to connect to. Give the admin API for the denylist, or a log for events.");
            }
            return connector(Optional.empty(), Optional.empty(), log, parser);
        }
        String route = name(settings.require("route-id"), "The route (route-id)");
        Optional<String> server = settings.text("server");
        if (server.isPresent()) {
            name(server.get(), "The server");
        }
        GatewayClient client = new GatewayClient(
                "Caddy",
                base(settings, "admin-url"),
                Reach.of(settings, context, settings.path("ca-file")),
                UnaryOperator.identity(),
                context.clock());
        CaddyList list = new CaddyList(client, route, server, settings.require("matcher"));
        return connector(
                Optional.of(new CaddyApi(client, list, route)),
                Optional.of(new ListDenylist<>("Caddy", list, TRAITS)),
                log,
                parser);
    }

    private static Connector connector(
            Optional<GatewayApi> api,
            Optional<DenylistControl> denylist,
            Optional<Connector> log,
            RecordParser parser) {
        return GatewayConnector.withLog("Caddy", api, denylist, log, new FileImports(parser, Optional.empty()));
    }

    private static String name(String text, String what) throws ConnectorException {
        if (!text.matches("[A-Za-z0-9._-]{1,64}")) {
            throw misconfigured(what + " may have letters, digits, dots, dashes and underscores, at most 64.");
        }
        return text;
    }
}
