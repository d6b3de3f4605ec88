package dev.watchfloor.connectors.cloudflare;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.LineProduct;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.gateway.GatewayConnector;
import dev.watchfloor.connectors.gateway.GatewayFactory;
import dev.watchfloor.connectors.gateway.ListDenylist;
import dev.watchfloor.connectors.http.Pause;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Connects one account and one zone of Cloudflare. Stateless. */
public final class CloudflareFactory extends GatewayFactory {
    private static final String TOKEN = "token";
    private static final Duration SHORTEST_POLL = Duration.ofSeconds(10);
    private static final Duration LONGEST_POLL = Duration.ofHours(1);

    static final DenylistTraits TRAITS = new DenylistTraits(
            false,
            null,
            Duration.ofMinutes(1),
            DenylistTraits.Bite.BEFORE_AUTHENTICATION,
            true,
            List.of(
                    "The list refuses nobody by itself: a custom rule of each zone must use it, with the action Block.",
                    "A change is a bulk operation that takes seconds, and an account has one at a time: while another"
                            + " one runs, ours waits.",
                    "Cloudflare limits how many items an account may have, by its plan, and how large a network may"
                            + " be; what it refuses is told in its own words.",
                    "Entries do not end by themselves; Watchfloor lifts them."));

    private static final LineProduct PRODUCT = new LineProduct(
            "cloudflare",
            "Cloudflare",
            "Asks a zone for its security events, and keeps a denylist in a list of the account, which rules enforce.",
            Layer.PERIMETER,
            "fth-cloud",
            new LineProduct.Lines("Events", "Asked over the API.", "Check the API URL."),
            new LineProduct.Silence(LONGEST_POLL, true, "Nobody met a rule."));

    public CloudflareFactory() {
        super(PRODUCT);
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS, Capability.DENYLIST);
    }

    @Override
    public List<SettingSpec> settings() {
        return Reach.after(List.of(
                SettingSpec.required(
                        TOKEN,
                        Kind.SECRET,
                        "API token",
                        "A token made for Watchfloor alone (My Profile, API Tokens, Custom token) with Zone,"
                                + " Analytics, Read for the zone and, for the denylist, Account, Account Filter Lists,"
                                + " Edit; with Read instead of Edit the list is shown but cannot be changed. Never the"
                                + " global key."),
                SettingSpec.optional(
                        "zone",
                        Kind.TEXT,
                        null,
                        "Zone id",
                        "For events: the zone's id, 32 hexadecimal digits on its overview page. Leave it blank to read"
                                + " no events."),
                SettingSpec.optional(
                        "account",
                        Kind.TEXT,
                        null,
                        "Account id",
                        "For the denylist: the account's id, on the same page."),
                SettingSpec.optional(
                        "list",
                        Kind.TEXT,
                        null,
                        "List id",
                        "For the denylist: the id of a list of kind IP that is there for it, as in: curl -H"
                                + " \"Authorization: Bearer $TOKEN\""
                                + " https://api.cloudflare.com/client/v4/accounts/ACCOUNT/rules/lists."),
                SettingSpec.optional(
                        "poll",
                        Kind.DURATION,
                        "1m",
                        "Ask for events every",
                        "10s to 1h. Cloudflare takes 300 such questions in 5 minutes from a user."),
                SettingSpec.optional(
                        "api-url",
                        Kind.URL,
                        "https://api.cloudflare.com",
                        "API URL",
                        "Only to be changed where a proxy stands in between.")));
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        context.requireSecret(TOKEN, "The API token (" + TOKEN + ")");
        Optional<String> zone = id(settings, "zone");
        Optional<String> account = id(settings, "account");
        Optional<String> named = id(settings, "list");
        Duration poll = settings.duration("poll");
        if (account.isPresent() != named.isPresent()) {
            throw misconfigured("The account and the list belong together: give both, or neither.");
        }
        if (zone.isEmpty() && named.isEmpty()) {
            throw misconfigured("Nothing to do. Give a zone for events, and an account with a list for the denylist.");
        }
        if (poll.compareTo(SHORTEST_POLL) < 0 || poll.compareTo(LONGEST_POLL) > 0) {
            throw misconfigured("Ask for events every 10 s to 1 h (poll).");
        }
        GatewayClient client = new GatewayClient(
                "Cloudflare",
                URI.create(base(settings, "api-url").toString().replaceFirst("/client/v4$", "")),
                Reach.of(settings, context, Optional.empty()),
                request -> context.secret(TOKEN).map(request::bearer).orElse(request),
                context.clock());
        Optional<AccountList> list = named.map(id -> new AccountList(
                client, account.orElseThrow(), id, new BulkOperations(client, account.orElseThrow(), Pause.SLEEP)));
        Optional<ZoneFeed> feed = zone.map(id -> new ZoneFeed(client, id, poll, context.clock()));
        return GatewayConnector.withFeed(
                "Cloudflare",
                new CloudflareApi(client, list, feed),
                list.map(held -> new ListDenylist<>("Cloudflare", held, TRAITS)),
                feed.map(events -> events));
    }

    private static Optional<String> id(Settings settings, String key) throws ConnectorException {
        Optional<String> id = settings.text(key);
        if (id.isPresent() && !id.get().matches("[0-9a-f]{32}")) {
            throw misconfigured("The " + key + " id (" + key + ") has 32 hexadecimal digits.");
        }
        return id;
    }
}
