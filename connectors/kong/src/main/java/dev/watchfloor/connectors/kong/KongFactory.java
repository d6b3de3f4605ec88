package dev.watchfloor.connectors.kong;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.Envelope;
import dev.watchfloor.connectors.feeds.LineLog;
import dev.watchfloor.connectors.feeds.LineProduct;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.gateway.ListFactory;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Connects one Kong Gateway. Stateless. */
public final class KongFactory extends ListFactory {
    static final DenylistTraits TRAITS = new DenylistTraits(
            false,
            null,
            // Other nodes look for changes every db_update_frequency, 5 s from the start.
            Duration.ofSeconds(5),
            Duration.ZERO,
            DenylistTraits.Bite.AFTER_AUTHENTICATION,
            true,
            List.of(
                    "Kong runs ip-restriction after its plugins for authentication: a refused address can still try"
                            + " passwords.",
                    "Kong cannot be told to write only if nobody else did: an entry that somebody else adds in the"
                            + " same moment may be lost.",
                    "Kong compares the address that it sees; behind a balancer set real_ip_header and trusted_ips.",
                    "Entries do not end by themselves; Watchfloor lifts them."));

    private static final LineLog LOG = new LineLog(
            new LineProduct(
                    "kong",
                    "Kong Gateway",
                    "Reads what the plugins http-log or file-log tell, and keeps a denylist in the plugin"
                            + " ip-restriction.",
                    Layer.PERIMETER,
                    "fth-git-merge",
                    new LineProduct.Lines(
                            "Log file",
                            "The file of the plugin file-log; reading it is enough.",
                            "Check that file-log wrote it."),
                    new LineProduct.Silence(Duration.ofHours(1), false, "Check that Kong runs and still logs.")),
            Optional.empty(),
            Optional.of(new LineLog.Posts(
                    "host:port on this machine to which the plugin http-log posts, such as 127.0.0.1:9604.",
                    "A long random text of your own. In http-log: config.headers.Authorization=\"Bearer TOKEN\".",
                    Envelope.PLAIN)));

    public KongFactory() {
        super(LOG);
    }

    @Override
    protected List<SettingSpec> listSettings() {
        return List.of(
                SettingSpec.optional(
                        "admin-url",
                        Kind.URL,
                        null,
                        "Admin API URL",
                        "For the denylist: such as http://127.0.0.1:8001. Without RBAC whoever reaches it may do"
                                + " everything: keep it on loopback. A Kong without a database takes no changes."),
                SettingSpec.optional(
                        "admin-token",
                        Kind.SECRET,
                        null,
                        "Admin token",
                        "With RBAC: of a user whose role may read, create and update /plugins and nothing else."),
                SettingSpec.optional(
                        "workspace", Kind.TEXT, null, "Workspace", "Where the plugin is, in the enterprise edition."),
                SettingSpec.optional(
                        "tag",
                        Kind.TEXT,
                        "watchfloor",
                        "Tag",
                        "The plugin ip-restriction with this tag is ours; made when missing."),
                SettingSpec.optional(
                        "ca-file",
                        Kind.FILE,
                        null,
                        "Certificate authority",
                        "A PEM file, when it is an authority of your own."));
    }

    @Override
    protected RecordParser parser(TrustedProxies proxies) {
        return new KongRecords(proxies);
    }

    @Override
    protected Optional<Listed> list(Settings settings, ConnectorContext context) throws ConnectorException {
        if (settings.text("admin-url").isEmpty()) {
            return Optional.empty();
        }
        String tag = settings.require("tag");
        List<String> workspace = settings.text("workspace").stream().toList();
        if (!tag.matches("[\\w.-]{1,64}") || !workspace.stream().allMatch(name -> name.matches("[\\w-]{1,64}"))) {
            throw misconfigured("Tag and workspace may have letters, digits, dashes and underscores, at most 64.");
        }
        GatewayClient client = new GatewayClient(
                "Kong Gateway",
                base(settings, "admin-url", context, "admin-token"),
                Reach.of(settings, context, settings.path("ca-file")),
                request -> context.secret("admin-token")
                        .map(token -> request.header("Kong-Admin-Token", token))
                        .orElse(request),
                context.clock());
        return Optional.of(new Listed(
                client,
                over -> new KongList(over, workspace, tag),
                over -> over.send(ProductRequest.get("")).json().path("version").asText("unknown"),
                TRAITS));
    }
}
