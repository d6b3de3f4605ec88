package dev.watchfloor.connectors.keycloak;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of one connector, checked.
 *
 * @param responderId empty when the reader acts too, if it may
 * @param receivers clients that are told over Shared Signals of each session that was ended by itself
 * @param poll pause between two looks for events
 * @param overlap how far each look goes back
 * @param history how far the very first look goes back
 */
record RealmSettings(
        URI baseUrl,
        String realm,
        String clientId,
        Optional<String> responderId,
        Optional<Path> caFile,
        List<String> receivers,
        Duration poll,
        Duration overlap,
        Duration history) {
    static final String BASE_URL = "base-url";
    static final String REALM = "realm";
    static final String CLIENT_ID = "client-id";
    static final String CLIENT_SECRET = "client-secret";
    static final String RESPONDER_ID = "responder-client-id";
    static final String RESPONDER_SECRET = "responder-secret";
    static final String CA_FILE = "ca-file";
    static final String RECEIVERS = "signal-receivers";
    static final String POLL = "poll";
    static final String OVERLAP = "overlap";
    static final String HISTORY = "history";

    /** A cursor holds the ids of the window: a longer one would not fit at busy sites. */
    private static final Duration LONGEST_OVERLAP = Duration.ofMinutes(10);

    private static final int MOST_RECEIVERS = 20;

    static RealmSettings of(Settings settings) throws ConnectorException {
        URI url = settings.url(BASE_URL);
        if (url.getQuery() != null || url.getFragment() != null) {
            throw misconfigured("The base URL has a query or a fragment. Write only scheme, host, port and path.");
        }
        Duration poll = settings.duration(POLL);
        if (poll.compareTo(Duration.ofSeconds(1)) < 0 || poll.compareTo(Duration.ofHours(1)) > 0) {
            throw misconfigured("Poll every (" + POLL + ") must be between 1s and 1h.");
        }
        Duration overlap = settings.duration(OVERLAP);
        if (overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw misconfigured("Look back (" + OVERLAP + ") must be at most 10m.");
        }
        List<String> receivers = settings.text(RECEIVERS).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(RealmAdmin::isId)
                .distinct()
                .toList();
        if (receivers.size() > MOST_RECEIVERS) {
            throw misconfigured("Receivers of signals (" + RECEIVERS + ") are at most " + MOST_RECEIVERS + ".");
        }
        return new RealmSettings(
                url,
                settings.require(REALM),
                settings.require(CLIENT_ID),
                settings.text(RESPONDER_ID),
                settings.path(CA_FILE),
                receivers,
                poll,
                overlap,
                settings.duration(HISTORY));
    }

    /** The console's own service accounts, by name. */
    boolean isOwnAccount(String userName) {
        return userName.equals("service-account-" + clientId)
                || responderId
                        .map(id -> userName.equals("service-account-" + id))
                        .orElse(false);
    }

    /** Whether this is one of the console's own clients. */
    boolean isOwnClient(String id) {
        return id.equals(clientId) || responderId.map(id::equals).orElse(false);
    }

    private static ConnectorException misconfigured(String sentence) {
        return new ConnectorException(Category.MISCONFIGURED, sentence);
    }
}
