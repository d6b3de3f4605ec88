package dev.watchfloor.app.detection;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes from events what matters for joining, and leaves the rest. */
final class ClueReader {
    /** Paths behind which somebody signs in, in common products and frameworks. */
    static final Pattern SIGN_IN_PATH = Pattern.compile(
            "(?i).*/(login|log-in|logon|signin|sign-in|sign_in|auth|authenticate|oauth2?|token|sso|saml2?|session|sessions"
                    + "|wp-login\\.php|xmlrpc\\.php|j_security_check|login-actions|openid-connect)([/.?;_-].*)?");

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    private ClueReader() {}

    static Optional<Clue> read(StoredEvent stored) {
        IPAddress source = stored.event().source();
        Clue.Sort sort = source == null ? null : sort(stored.event());
        return source == null || sort == null ? Optional.empty() : Optional.of(clue(stored, source, sort));
    }

    /** A session that the board saw at its provider. */
    static Optional<Clue> read(String provider, Session session) {
        IPAddress address = session.address();
        return address == null
                ? Optional.empty()
                : Optional.of(new Clue(
                        Clue.Sort.SESSION,
                        session.started(),
                        -1,
                        provider,
                        address,
                        session.userName(),
                        orEmpty(session.device()),
                        session.ref(),
                        "",
                        "",
                        "",
                        null,
                        0,
                        -1,
                        -1));
    }

    private static Clue clue(StoredEvent stored, IPAddress source, Clue.Sort sort) {
        SecurityEvent event = stored.event();
        String path = pathOf(event);
        String name = event.ruleName() == null ? event.ruleId() : event.ruleName();
        String session = event.session();
        return new Clue(
                sort,
                event.time(),
                stored.position(),
                stored.connector(),
                source.withoutPrefixLength(),
                orEmpty(event.user()),
                orEmpty(event.device()),
                session == null ? null : new SessionRef(session, SessionRef.Kind.ONLINE),
                name == null ? path : name,
                orEmpty(event.technique()),
                path,
                event.destination(),
                event.destinationPort(),
                event.bytesIn(),
                event.bytesOut());
    }

    private static Clue.@Nullable Sort sort(SecurityEvent event) {
        return switch (event.kind()) {
            case REQUEST -> event.layer() == Layer.PERIMETER ? request(event) : null;
            case ALERT -> event.severity().atLeast(Severity.LOW) ? Clue.Sort.ALERT : null;
            case DECOY -> Clue.Sort.DECOY;
            case SIGN_IN, SSH ->
                event.outcome() == Outcome.FAILURE || event.outcome() == Outcome.BLOCKED
                        ? Clue.Sort.FAILED_SIGN_IN
                        : event.kind() == Kind.SIGN_IN && event.session() != null ? Clue.Sort.SESSION : null;
            case SESSION_STARTED -> event.session() == null ? null : Clue.Sort.SESSION;
            case ANOMALY,
                    FLOW,
                    DNS,
                    TLS,
                    FILE,
                    SESSION_REFRESHED,
                    SESSION_ENDED,
                    SESSION_REVOKED,
                    ADMINISTRATION,
                    STATUS -> null;
        };
    }

    private static Clue.@Nullable Sort request(SecurityEvent event) {
        boolean refused = event.outcome() == Outcome.BLOCKED
                || event.status() == UNAUTHORIZED
                || event.status() == FORBIDDEN
                || event.status() == TOO_MANY_REQUESTS;
        if (refused) {
            return SIGN_IN_PATH.matcher(pathOf(event)).matches() ? Clue.Sort.REFUSED_SIGN_IN : null;
        }
        return event.status() >= 200 && event.status() < 400 ? Clue.Sort.SERVED : null;
    }

    private static String pathOf(SecurityEvent event) {
        String path = event.path();
        if (path == null) {
            return "";
        }
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
