package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.http.SecretTravel;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Connects one collection of a TAXII 2.1 server. Stateless. */
public final class TaxiiFactory implements ConnectorFactory {
    private static final String COLLECTION = "collection";
    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final String TOKEN = "token";
    private static final List<SettingSpec> SPECS = Reach.after(List.of(
            SettingSpec.required(
                    SourceSettings.URL,
                    Kind.URL,
                    "API root",
                    "The URL of the API root, such as https://taxii.example.org/api1. The server lists its API roots at"
                            + " /taxii2/."),
            SettingSpec.required(
                    COLLECTION,
                    Kind.TEXT,
                    "Collection",
                    "The id of the collection. When it is wrong, the check names those that the credentials may see."),
            SettingSpec.optional(
                    USER,
                    Kind.TEXT,
                    null,
                    "User",
                    "For a server that asks for user and password: an account that may read this collection and"
                            + " nothing else."),
            SettingSpec.optional(PASSWORD, Kind.SECRET, null, "Password", "Of that user."),
            SettingSpec.optional(
                    TOKEN,
                    Kind.SECRET,
                    null,
                    "Token",
                    "For a server that asks for a bearer token in place of a user: one that may only read."),
            SourceSettings.confidence(null),
            SourceSettings.poll("5m", "1m"),
            SourceSettings.AUTHORITY));

    @Override
    public String type() {
        return "taxii";
    }

    @Override
    public String displayName() {
        return "STIX over TAXII";
    }

    @Override
    public String description() {
        return "Reads indicators in STIX 2.1 from a collection of a TAXII 2.1 server, and matches events with them.";
    }

    @Override
    public Layer layer() {
        return Layer.DETECTION;
    }

    @Override
    public String icon() {
        return "fth-crosshair";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.INDICATORS);
    }

    @Override
    public List<SettingSpec> settings() {
        return SPECS;
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        SourceSettings common = SourceSettings.of(settings, context, Duration.ofMinutes(1));
        Optional<String> user = settings.text(USER);
        boolean hasToken = context.secret(TOKEN).isPresent();
        if (hasToken && user.isPresent()) {
            throw SourceSettings.misconfigured("Give a user with a password, or a token, and not both.");
        }
        if (user.isPresent() != context.secret(PASSWORD).isPresent()) {
            throw SourceSettings.misconfigured(
                    "A user and a password belong together (" + USER + ", " + PASSWORD + ").");
        }
        if (hasToken || user.isPresent()) {
            SecretTravel.require(settings.url(SourceSettings.URL), SourceSettings.URL);
        }
        UnaryOperator<ProductRequest> signing = request -> signed(request, user, context);
        Clients clients = new Clients(
                TaxiiApi.PRODUCT,
                SourceSettings.plain(settings.url(SourceSettings.URL)),
                common.reach(),
                context.clock(),
                signing);
        return new SourceConnector(new TaxiiApi(clients, settings.require(COLLECTION), common), context.clock());
    }

    private static ProductRequest signed(ProductRequest request, Optional<String> user, ConnectorContext context) {
        Optional<Secret> token = context.secret(TOKEN);
        if (token.isPresent()) {
            return request.bearer(token.get());
        }
        Optional<Secret> password = context.secret(PASSWORD);
        if (user.isEmpty() || password.isEmpty()) {
            return request;
        }
        byte[] both = (user.get() + ":" + password.get().reveal()).getBytes(StandardCharsets.UTF_8);
        return request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }
}
