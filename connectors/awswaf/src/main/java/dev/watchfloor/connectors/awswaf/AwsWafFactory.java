package dev.watchfloor.connectors.awswaf;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.Envelope;
import dev.watchfloor.connectors.feeds.LineLog;
import dev.watchfloor.connectors.feeds.LineProduct;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.gateway.ListFactory;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Connects the IP sets and the log of a web ACL. Stateless. */
public final class AwsWafFactory extends ListFactory {
    static final DenylistTraits TRAITS = new DenylistTraits(
            false,
            10_000,
            Duration.ofMinutes(2),
            DenylistTraits.Bite.BEFORE_AUTHENTICATION,
            true,
            List.of(
                    "An IP set refuses nobody by itself: a rule of the web ACL must use it, with the action Block.",
                    "IPv4 and IPv6 have an IP set each, which are written one after the other.",
                    "Entries do not end by themselves; Watchfloor lifts them."));

    private static final String ID = "access-key-id";
    private static final String SECRET = "secret-access-key";
    private static final String SESSION = "session-token";
    private static final LineProduct PRODUCT = new LineProduct(
            "awswaf",
            "AWS WAF",
            "Reads the log from Amazon Data Firehose or from files, and keeps a denylist in IP sets, which rules"
                    + " enforce.",
            Layer.PERIMETER,
            "fth-shield",
            new LineProduct.Lines(
                    "Log file",
                    "Unpacked log files on this machine, or a pattern for several, one record a line. Read access is"
                            + " enough.",
                    "Check that these are logs of AWS WAF."),
            new LineProduct.Silence(Duration.ofHours(1), false, "Check that the web ACL still logs."));
    private static final LineLog LOG = new LineLog(
            PRODUCT,
            Optional.empty(),
            Optional.of(new LineLog.Posts(
                    "host:port on this machine for a Firehose stream with an HTTP endpoint, such as 127.0.0.1:9603,"
                            + " behind your own TLS: Firehose takes https on port 443 only.",
                    "A long random text of your own; the stream's access key.",
                    Envelope.FIREHOSE)));

    public AwsWafFactory() {
        super(LOG);
    }

    @Override
    protected List<SettingSpec> listSettings() {
        String arn = "For the denylist: its ARN, from aws wafv2 list-ip-sets --scope REGIONAL.";
        return List.of(
                SettingSpec.optional("ipset-v4", Kind.TEXT, null, "IP set for IPv4", arn),
                SettingSpec.optional("ipset-v6", Kind.TEXT, null, "IP set for IPv6", arn),
                SettingSpec.optional(
                        ID,
                        Kind.TEXT,
                        null,
                        "Access key id",
                        "Of an IAM user made for Watchfloor alone, with wafv2:GetIPSet and wafv2:UpdateIPSet on these"
                                + " IP sets."),
                SettingSpec.optional(SECRET, Kind.SECRET, null, "Secret access key", "The secret that goes with it."),
                SettingSpec.optional(
                        SESSION, Kind.SECRET, null, "Session token", "Only with temporary credentials; they expire."),
                SettingSpec.optional(
                        "endpoint",
                        Kind.URL,
                        null,
                        "Endpoint",
                        "Only where AWS is reached through an endpoint of your own."));
    }

    @Override
    protected RecordParser parser(TrustedProxies proxies) {
        return new WafRecords(proxies);
    }

    @Override
    protected Optional<Listed> list(Settings settings, ConnectorContext context) throws ConnectorException {
        List<SetName> sets = new ArrayList<>();
        for (String key : List.of("ipset-v4", "ipset-v6")) {
            if (settings.text(key).isPresent()) {
                sets.add(SetName.of(settings.require(key)));
            }
        }
        if (sets.isEmpty()) {
            return Optional.empty();
        }
        String region = sets.getFirst().region();
        if (!sets.getLast().region().equals(region)) {
            throw misconfigured("The two IP sets must be in one region.");
        }
        String id = settings.text(ID).orElseThrow(() -> misconfigured("The access key id is missing (" + ID + ")."));
        context.requireSecret(SECRET, "The secret access key (" + SECRET + ")");
        boolean own = settings.text("endpoint").isPresent();
        URI endpoint = own
                ? base(settings, "endpoint", context, SECRET)
                : URI.create("https://wafv2." + region + ".amazonaws.com");
        return Optional.of(new Listed(
                new GatewayClient(
                        "AWS WAF",
                        endpoint,
                        Reach.of(settings, context, Optional.empty()),
                        UnaryOperator.identity(),
                        context.clock()),
                over -> new IpSets(new SignedApi(over, region, () -> credentials(id, context), context.clock()), sets),
                any -> "wafv2",
                TRAITS));
    }

    /** Looked up for each request, as secrets may be entered anew. */
    private static AwsCredentialsIdentity credentials(String id, ConnectorContext context) {
        String secret = context.secret(SECRET).map(Secret::reveal).orElse("missing");
        return context.secret(SESSION)
                .<AwsCredentialsIdentity>map(token -> AwsSessionCredentialsIdentity.create(id, secret, token.reveal()))
                .orElseGet(() -> AwsCredentialsIdentity.create(id, secret));
    }
}
