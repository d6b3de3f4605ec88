package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings in the connector's own terms, checked against each other.
 *
 * @param admin base of the Admin API, ending in {@code /apisix/admin}
 * @param authority PEM file trusted besides the system's certificates
 * @param listen where http-logger posts to
 * @param file the file of file-logger, or a glob
 * @param rule id of the global rule that is ours
 * @param poll how often the file is looked at
 * @param readsTokens whether the user is taken from bearer tokens too
 */
record ApisixSettings(
        Optional<URI> admin,
        Reach reach,
        Optional<String> listen,
        Optional<String> file,
        String rule,
        Duration poll,
        boolean readsTokens) {

    static final String ADMIN_URL = "admin-url";
    static final String ADMIN_KEY = "admin-key";
    static final String CA_FILE = "ca-file";
    static final String LOG_LISTEN = "log-listen";
    static final String LOG_TOKEN = "log-token";
    static final String LOG_FILE = "log-file";
    static final String RULE_ID = "rule-id";
    static final String POLL = "poll";
    static final String READ_TOKENS = "read-tokens";

    private static final String ADMIN_PATH = "/apisix/admin";

    static final List<SettingSpec> SPECS = Reach.after(List.of(
            SettingSpec.optional(
                    ADMIN_URL,
                    Kind.URL,
                    null,
                    "Admin API URL",
                    "For the denylist: the Admin API, such as https://gateway.example:9180/apisix/admin. Leave"
                            + " it blank to read events only."),
            SettingSpec.optional(
                    ADMIN_KEY,
                    Kind.SECRET,
                    null,
                    "Admin API key",
                    "A key of role admin from deployment.admin.admin_key in config.yaml, made for Watchfloor"
                            + " alone. With a key of role viewer the list is shown but cannot be changed."),
            SettingSpec.optional(
                    CA_FILE,
                    Kind.FILE,
                    null,
                    "Certificate authority",
                    "A PEM file, when the Admin API's certificate is from an authority of your own."),
            SettingSpec.optional(
                    LOG_LISTEN,
                    Kind.ENDPOINT,
                    null,
                    "Receive logs on",
                    "For events: host:port on this machine to which the plugin http-logger posts, such as"
                            + " 127.0.0.1:9581. Either this or a log file."),
            SettingSpec.optional(
                    LOG_TOKEN,
                    Kind.SECRET,
                    null,
                    "Log token",
                    "A long random text of your own. In http-logger write it as auth_header: \"Bearer" + " TOKEN\"."),
            SettingSpec.optional(
                    LOG_FILE,
                    Kind.FILE,
                    null,
                    "Log file",
                    "For events: the file of the plugin file-logger on this machine; the last part may be a"
                            + " glob such as access*.log. Reading it is enough."),
            SettingSpec.optional(
                    RULE_ID,
                    Kind.TEXT,
                    "watchfloor",
                    "Global rule",
                    "Id of the global rule that Watchfloor creates for its denylist."),
            SettingSpec.optional(
                    POLL,
                    Kind.DURATION,
                    "1s",
                    "Look at the file every",
                    "How long to wait when the log file has nothing new, such as 1s."),
            SettingSpec.optional(
                    READ_TOKENS,
                    Kind.SWITCH,
                    "false",
                    "Read users from bearer tokens",
                    "Takes user and session from the JWT of requests that reached an origin. Switch it on only"
                            + " where the gateway or every origin verifies tokens; otherwise a forged token names"
                            + " whom it likes.")));

    static ApisixSettings of(Settings settings, ConnectorContext context) throws ConnectorException {
        Optional<String> written = settings.text(ADMIN_URL);
        Optional<String> listen = settings.text(LOG_LISTEN);
        Optional<String> file = settings.text(LOG_FILE);
        if (written.isEmpty() && listen.isEmpty() && file.isEmpty()) {
            throw misconfigured(
                    "Nothing to connect to. Give the Admin API URL for the denylist, and an address or a log"
                            + " file for events.");
        }
        if (listen.isPresent() && file.isPresent()) {
            throw misconfigured("Receive logs on an address or follow a log file, not both: the same requests would"
                    + " count twice. For a second source add another connector.");
        }
        if (written.isPresent()) {
            context.requireSecret(ADMIN_KEY, "The Admin API key (" + ADMIN_KEY + ")");
        }
        if (listen.isPresent()) {
            context.requireSecret(LOG_TOKEN, "The log token (" + LOG_TOKEN + ")");
        }
        String rule = settings.require(RULE_ID);
        if (!rule.matches("[a-zA-Z0-9._-]{1,64}")) {
            throw misconfigured("The global rule (" + RULE_ID
                    + ") may have letters, digits, dots, dashes and underscores, at most 64.");
        }
        Optional<URI> admin = written.isPresent() ? Optional.of(normalised(settings.url(ADMIN_URL))) : Optional.empty();
        return new ApisixSettings(
                admin,
                Reach.of(settings, context, settings.path(CA_FILE)),
                listen,
                file,
                rule,
                settings.duration(POLL),
                settings.isOn(READ_TOKENS));
    }

    /** Host alone, host with a path before the API's, or the whole: all mean the API. */
    private static URI normalised(URI url) throws ConnectorException {
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw misconfigured("The Admin API URL (" + ADMIN_URL
                    + ") has a query or a fragment. Leave them out; the key is entered on its own.");
        }
        String text = url.toString();
        int inner = text.indexOf(ADMIN_PATH + "/");
        if (inner >= 0) {
            return URI.create(text.substring(0, inner + ADMIN_PATH.length()));
        }
        return text.endsWith(ADMIN_PATH) ? url : URI.create(text + ADMIN_PATH);
    }

    private static ConnectorException misconfigured(String sentence) {
        return new ConnectorException(Category.MISCONFIGURED, sentence);
    }
}
