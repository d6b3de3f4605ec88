package dev.watchfloor.connectors.google;

import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.oauth.Acting;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.http.oauth.Grant;
import dev.watchfloor.connectors.http.oauth.OAuthTokens;
import dev.watchfloor.connectors.http.oauth.SigningKey;
import dev.watchfloor.connectors.providers.Checks;
import dev.watchfloor.connectors.providers.DeviceList;
import dev.watchfloor.connectors.providers.LoggedSessions;
import dev.watchfloor.connectors.providers.ProviderConnector.Parts;
import dev.watchfloor.connectors.providers.ProviderFactory;
import dev.watchfloor.connectors.providers.ProviderSettings;
import dev.watchfloor.connectors.providers.Wiring;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.ConnectorException;
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

/** Connects one organisation of Google Workspace or Cloud Identity. Stateless. */
public final class GoogleFactory extends ProviderFactory {
    private static final String KEY = "private-key";
    private static final String URL = "url";
    /** How late an activity may be told and still be read; see the package's description. */
    private static final Duration LATE = Duration.ofHours(2);

    private static final SessionTraits SESSIONS = new SessionTraits(
            null,
            List.of(
                    "Google lists no sessions: these are sign-ins of the time that a session lasts.",
                    "Google ends all sessions of a user in browsers and on devices, or none.",
                    "Access tokens of applications go on until they run out, and what a user let them do stays.",
                    "The account stays active: its holder can sign in again."));
    private static final DeviceTraits DEVICES = new DeviceTraits(
            true,
            false,
            false,
            null,
            List.of(
                    "A block, or an approval that is waited for, keeps the account from syncing on a managed Android"
                            + " or iOS device. A computer with endpoint verification is only marked: it is refused where a"
                            + " Context-Aware Access level asks for that mark.",
                    "What may be approved and blocked depends on the edition and on how the device is managed.",
                    "Data that is on the device stays there. Lifting a block approves the device."));

    public GoogleFactory() {
        super(
                new Product(
                        "google",
                        "Google Workspace",
                        "Reads login and administrator reports, signs users out, approves and blocks devices.",
                        "fth-grid",
                        Set.of(Capability.EVENTS, Capability.SESSIONS, Capability.DEVICES)),
                "60s",
                SettingSpec.required(
                        "service-account",
                        Kind.TEXT,
                        "Service account",
                        "Address of one made for Watchfloor alone, with domain-wide delegation of the scopes for"
                                + " what it is to do. Each is used by itself, and the check names them."),
                SettingSpec.required(KEY, Kind.SECRET, "Private key", "Its key file (JSON), or the key in it as PEM."),
                SettingSpec.required(
                        "admin", Kind.TEXT, "Acts for", "Address of an administrator made for Watchfloor."),
                SettingSpec.optional(
                        URL, Kind.URL, null, "Gateway", "One of yours that leads to Google's three hosts, if any."));
    }

    @Override
    protected Parts parts(Wiring wiring) throws ConnectorException {
        Settings settings = wiring.settings();
        String admin = settings.require("admin");
        Grant.Source<SigningKey> key = () -> SigningKey.of(
                wiring.context().requireSecret(KEY, "The private key"), Optional.empty(), "The private key");
        key.get();
        URI directoryUrl = ProviderSettings.url(settings, URL, "https://admin.googleapis.com");
        OAuthTokens tokens = new OAuthTokens(
                wiring.quick(ProviderSettings.url(settings, URL, "https://oauth2.googleapis.com")),
                Grant.signedSubject(
                        settings.require("service-account"), admin, "https://oauth2.googleapis.com/token", key),
                "token");
        AuthorizedClient directory = wiring.client(directoryUrl, tokens, Google::read);
        AuthorizedClient identity = wiring.client(
                ProviderSettings.url(settings, URL, "https://cloudidentity.googleapis.com"), tokens, Google::read);
        AuthorizedClient probe = new AuthorizedClient(wiring.quick(directoryUrl), tokens, Google::read);
        Checks.Asked reach = () -> probe.ask(Google.REPORTS, GoogleReports.request("login", "1"));
        return new Parts(
                new ProductIdentity("Google Workspace", "unknown", "as " + admin),
                reach,
                new Checks("Google", reach)
                        .reads("Read reports", directory, Google.REPORTS, GoogleReports.request("login", "1"))
                        .reads("Read devices", identity, Google.DEVICES_READ, ProductRequest.get("v1", "devices"))
                        .mayAct("Approve and block devices", identity, Google.DEVICES)
                        .reads("Read accounts", directory, Google.USERS, account(admin))
                        .mayAct("Sign users out", directory, Google.SIGN_OUT),
                wiring.feed(new GoogleReports(directory, GoogleReports.ALL), LATE),
                wiring.sessions(
                        new GoogleReports(directory, GoogleReports.SESSIONS),
                        LATE,
                        accounts(directory),
                        new Acting(directory, Google.SIGN_OUT, "the login report"),
                        SESSIONS),
                new DeviceList(
                        new GoogleDevices(identity),
                        new Acting(identity, Google.DEVICES, "the list of devices"),
                        DEVICES),
                wiring.clients());
    }

    /** Signing out is documented to answer with success and nothing else. */
    private static LoggedSessions.Accounts accounts(AuthorizedClient directory) {
        return new LoggedSessions.Accounts(
                directory,
                Google.USERS,
                GoogleFactory::account,
                id -> ProductRequest.post("admin", "directory", "v1", "users", id, "signOut"),
                answer -> answer.isSuccess()
                        && (answer.text().isBlank() || answer.json().isObject()));
    }

    private static ProductRequest account(String id) {
        return ProductRequest.get("admin", "directory", "v1", "users", id).query("fields", "id");
    }
}
