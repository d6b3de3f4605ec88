package dev.watchfloor.connectors.entra;

import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.oauth.Acting;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.http.oauth.OAuthTokens;
import dev.watchfloor.connectors.providers.Checks;
import dev.watchfloor.connectors.providers.DeviceList;
import dev.watchfloor.connectors.providers.ProviderConnector.Parts;
import dev.watchfloor.connectors.providers.ProviderFactory;
import dev.watchfloor.connectors.providers.ProviderSettings;
import dev.watchfloor.connectors.providers.WholeList;
import dev.watchfloor.connectors.providers.Wiring;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.connectors.spi.DeviceTraits;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SessionTraits;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Connects one tenant of Microsoft Entra ID. Stateless. */
public final class EntraFactory extends ProviderFactory {
    /** Entra tells of most sign-ins within minutes. */
    private static final Duration LATE = Duration.ofMinutes(10);

    public EntraFactory() {
        super(
                new Product(
                        "entra",
                        "Microsoft Entra ID",
                        "Reads sign-ins, changes of the directory and risk detections, revokes sign-in sessions,"
                                + " disables devices, and keeps a named location.",
                        "fth-hexagon",
                        Set.of(Capability.EVENTS, Capability.SESSIONS, Capability.DEVICES, Capability.DENYLIST)),
                "60s",
                SettingSpec.required("tenant", Kind.TEXT, "Tenant", "The directory (tenant) ID."),
                SettingSpec.required(
                        "client-id",
                        Kind.TEXT,
                        "Application ID",
                        "Of an app registration for Watchfloor alone. Application permissions: AuditLog.Read.All to"
                                + " read; IdentityRiskEvent.Read.All for risks; User.RevokeSessions.All,"
                                + " Device.ReadWrite.All and Policy.ReadWrite.ConditionalAccess with Policy.Read.All to"
                                + " act."),
                AppCredentials.SPECS.get(0),
                AppCredentials.SPECS.get(1),
                AppCredentials.SPECS.get(2),
                SettingSpec.choice(
                        "audits",
                        "read",
                        List.of("read", "leave"),
                        "Audit log",
                        "Changes of accounts, roles, applications and policies; with the same permission as sign-ins."),
                SettingSpec.choice(
                        "risks", "read", List.of("read", "leave"), "Risk detections", "They need Entra ID P2."),
                SettingSpec.optional(
                        "location-id",
                        Kind.TEXT,
                        null,
                        "Named location",
                        "For the denylist: the id of an IP named location that a Conditional Access policy blocks."),
                SettingSpec.optional(
                        "graph-url", Kind.URL, "https://graph.microsoft.com", "Graph URL", "Of your national cloud."),
                SettingSpec.optional(
                        "login-url",
                        Kind.URL,
                        "https://login.microsoftonline.com",
                        "Login URL",
                        "Of your national cloud."));
    }

    @Override
    protected Parts parts(Wiring wiring) throws ConnectorException {
        Settings settings = wiring.settings();
        URI url = ProviderSettings.url(settings, "graph-url");
        URI login = ProviderSettings.url(settings, "login-url");
        OAuthTokens tokens = new OAuthTokens(
                wiring.quick(login),
                AppCredentials.grant(
                        settings, wiring.context(), login + "/" + settings.require("tenant") + "/oauth2/v2.0/token"),
                settings.require("tenant"),
                "oauth2",
                "v2.0",
                "token");
        Graph graph = new Graph(wiring.client(url, tokens), url + "/.default");
        AuthorizedClient probe = new AuthorizedClient(wiring.quick(url), tokens);
        boolean audits = settings.require("audits").equals("read");
        boolean risks = settings.require("risks").equals("read");
        ProductRequest one = first("auditLogs", "signIns");
        return new Parts(
                new ProductIdentity("Microsoft Entra ID", "unknown", url + ", tenant " + settings.require("tenant")),
                () -> probe.ask(graph.scope(), one),
                () -> "",
                AppCredentials.check(
                        checks(graph, probe, new AppRoles(tokens, graph.scope()), one, settings),
                        settings,
                        wiring.context().clock()),
                wiring.feed(new EntraLog(graph, audits, risks), LATE),
                Optional.of(wiring.sessions(
                        new EntraLog(graph, false, false),
                        LATE,
                        EntraTargets.accounts(graph),
                        acting(graph, AppRoles.REVOKE, "the sign-in log"),
                        new SessionTraits(
                                null,
                                List.of(
                                        "Entra lists no sessions: these are sign-ins of the time that a session lasts.",
                                        "Entra ends all sessions of an account or none, and takes some minutes for"
                                                + " it.")))),
                Optional.of(new DeviceList(
                        new EntraTargets.Devices(graph),
                        acting(graph, AppRoles.DEVICES, "the list of devices"),
                        new DeviceTraits(
                                true,
                                false,
                                true,
                                null,
                                List.of("A block disables the device in Entra; its tokens go on until they run"
                                        + " out.")))),
                settings.text("location-id")
                        .map(id -> new WholeList(
                                new EntraTargets.Location(graph, id),
                                acting(graph, AppRoles.LOCATIONS, "the named location"),
                                new DenylistTraits(
                                        false,
                                        2_000,
                                        Duration.ofMinutes(5),
                                        DenylistTraits.Bite.AFTER_AUTHENTICATION,
                                        true,
                                        List.of("A named location alone blocks nothing: a Conditional Access policy"
                                                + " must block it.")))),
                wiring.clients());
    }

    private static Checks checks(
            Graph graph, AuthorizedClient probe, AppRoles roles, ProductRequest one, Settings settings) {
        Checks checks = new Checks("Entra", () -> probe.ask(graph.scope(), one))
                .reads("Read sign-ins (AuditLog.Read.All)", graph.client(), graph.scope(), one)
                .reads("Read devices (Device.Read.All)", graph.client(), graph.scope(), first("devices"));
        if (settings.require("audits").equals("read")) {
            checks.reads(
                    "Read the audit log (AuditLog.Read.All)",
                    graph.client(),
                    graph.scope(),
                    first("auditLogs", "directoryAudits"));
        }
        if (settings.require("risks").equals("read")) {
            checks.reads(
                    "Read risks (IdentityRiskEvent.Read.All)",
                    graph.client(),
                    graph.scope(),
                    first("identityProtection", "riskDetections"));
        }
        settings.text("location-id")
                .ifPresent(id -> checks.then("Read the named location (Policy.Read.All)", () -> {
                    new EntraTargets.Location(graph, id).read();
                    return "It can be read.";
                }));
        checks.judged("End all sessions of a user", roles.mayAct(AppRoles.REVOKE, "User.ReadWrite.All"))
                .judged("Disable devices", roles.mayAct(AppRoles.DEVICES, "Directory.ReadWrite.All"));
        if (settings.text("location-id").isPresent()) {
            checks.judged("Write the named location", roles.mayAct(AppRoles.LOCATIONS));
        }
        return checks.judged("Least privilege", roles::least);
    }

    private static ProductRequest first(String... list) {
        return ProductRequest.get(
                        Stream.concat(Stream.of("v1.0"), Stream.of(list)).toArray(String[]::new))
                .query("$top", "1");
    }

    private static Acting acting(Graph graph, String permission, String look) {
        return new Acting(
                graph.client(),
                graph.scope(),
                "Entra does not let this app do so. Grant it the application permission " + permission + ".",
                look);
    }
}
