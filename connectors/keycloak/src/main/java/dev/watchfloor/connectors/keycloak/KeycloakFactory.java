package dev.watchfloor.connectors.keycloak;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Connects one realm of a Keycloak. Stateless. */
public final class KeycloakFactory implements ConnectorFactory {
    /** Short, because a console that waits for a dead server looks dead itself. */
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private static final Duration CALL = Duration.ofSeconds(6);

    @Override
    public String type() {
        return "keycloak";
    }

    @Override
    public String displayName() {
        return "Keycloak";
    }

    @Override
    public String description() {
        return "Reads sign-ins, sessions and administrators' acts of one realm, ends sessions, and disables accounts.";
    }

    @Override
    public Layer layer() {
        return Layer.IDENTITY;
    }

    @Override
    public String icon() {
        return "fth-key";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS, Capability.SESSIONS, Capability.USERS);
    }

    @Override
    public List<SettingSpec> settings() {
        return Reach.after(List.of(
                SettingSpec.required(
                        RealmSettings.BASE_URL,
                        Kind.URL,
                        "Base URL",
                        "Where Keycloak answers, such as https://id.example.com, without /realms or /admin."),
                SettingSpec.required(
                        RealmSettings.REALM,
                        Kind.TEXT,
                        "Realm",
                        "The realm to watch, as in its address. The clients below belong to this realm."),
                SettingSpec.required(
                        RealmSettings.CLIENT_ID,
                        Kind.TEXT,
                        "Reader client",
                        "Id of a client with a service account that has the realm-management roles view-realm,"
                                + " view-clients, view-users and view-events, and no other."),
                SettingSpec.required(
                        RealmSettings.CLIENT_SECRET,
                        Kind.SECRET,
                        "Reader secret",
                        "Secret of the reader client, from its Credentials tab. Treat it like a password: who may view"
                                + " clients can read their secrets."),
                SettingSpec.optional(
                        RealmSettings.RESPONDER_ID,
                        Kind.TEXT,
                        null,
                        "Responder client",
                        "Id of a second client whose service account has only the realm-management role manage-users."
                                + " Without it this connector may only read."),
                SettingSpec.optional(
                        RealmSettings.RESPONDER_SECRET,
                        Kind.SECRET,
                        null,
                        "Responder secret",
                        "Secret of the responder client, from its Credentials tab."),
                SettingSpec.optional(
                        RealmSettings.RECEIVERS,
                        Kind.TEXT,
                        null,
                        "Receivers of signals",
                        "Client ids, with commas between, that are told over Shared Signals when one session was"
                                + " ended: Keycloak tells them of all other sign-outs itself, but not of that. Needs its"
                                + " feature ssf, and the attributes ssf.allowEmitEvents and ssf.emitEventsRole at each of"
                                + " them."),
                SettingSpec.optional(
                        RealmSettings.CA_FILE,
                        Kind.FILE,
                        null,
                        "Authority file",
                        "PEM file with the authority of Keycloak's certificate, where the system does not know it."),
                SettingSpec.optional(
                        RealmSettings.POLL,
                        Kind.DURATION,
                        "5s",
                        "Poll every",
                        "Pause between two looks for new events, 1s to 1h."),
                SettingSpec.optional(
                        RealmSettings.OVERLAP,
                        Kind.DURATION,
                        "20s",
                        "Look back",
                        "How far each look goes back, for events that Keycloak stores late; at most 10m."),
                SettingSpec.optional(
                        RealmSettings.HISTORY,
                        Kind.DURATION,
                        "7d",
                        "First look back",
                        "How old the events may be that are read when the connector is new.")));
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        RealmSettings realm = RealmSettings.of(settings);
        context.requireSecret(RealmSettings.CLIENT_SECRET, "Reader secret");
        boolean hasResponderSecret =
                context.secret(RealmSettings.RESPONDER_SECRET).isPresent();
        if (realm.responderId().isPresent() != hasResponderSecret) {
            throw new ConnectorException(
                    ConnectorException.Category.MISCONFIGURED,
                    hasResponderSecret
                            ? "There is a responder secret, but no responder client. Write its id, or remove the"
                                    + " secret."
                            : "The responder client needs its secret. Enter it, or leave the client blank to read"
                                    + " only.");
        }
        ProductOptions options = ProductOptions.of("Keycloak", realm.baseUrl(), context.clock())
                .withReach(Reach.of(settings, context, realm.caFile()))
                .withTimeouts(CONNECT, CALL);
        return new KeycloakConnector(realm, new ProductClient(options), context);
    }
}
