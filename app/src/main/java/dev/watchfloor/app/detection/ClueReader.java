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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes from events what matters for joining, and leaves the rest. Thread-safe when the clocks are. */
final class ClueReader {
    /** Paths behind which somebody signs in, in common products and frameworks. */
    static final Pattern SIGN_IN_PATH = Pattern.compile(
            "(?i).*/(login|log-in|logon|signin|sign-in|sign_in|auth|authenticate|oauth2?|token|sso|saml2?|session|sessions"
                    + "|wp-login\\.php|xmlrpc\\.php|j_security_check|login-actions|openid-connect)([/.?;_-].*)?");

    /** What products tell of their clocks is precise to about a second. */
    private static final Duration PRECISE = Duration.ofSeconds(2);

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    private final SourceClocks clocks;

    ClueReader(SourceClocks clocks) {
        this.clocks = clocks;
    }

    Optional<Clue> read(StoredEvent stored) {
        Clue.Sort sort = sort(stored);
        return sort == null ? Optional.empty() : Optional.of(clue(stored, sort));
    }

    /** An event that a finding points to, whatever it says. */
    Clue named(StoredEvent stored) {
        return clue(stored, Clue.Sort.NAMED);
    }

    /** A session that the board saw at its provider. */
    Clue read(String provider, Session session) {
        String told = orEmpty(session.device());
        boolean isAgent = UserAgents.isOne(told);
        return new Clue(
                Clue.Sort.SESSION,
                Layer.IDENTITY,
                session.started(),
                offset(provider),
                -1,
                provider,
                Severity.INFORMATIONAL,
                session.address(),
                session.address() == null ? null : ThreadOrigin.of(session.address()),
                session.userName(),
                isAgent ? "" : told,
                session.ref(),
                List.of(),
                List.of(),
                isAgent ? told : "",
                "",
                "",
                "",
                null,
                0,
                -1,
                -1,
                List.of());
    }

    private Clue clue(StoredEvent stored, Clue.Sort sort) {
        SecurityEvent event = stored.event();
        IPAddress source = event.source();
        String path = pathOf(event);
        String name = event.ruleName() == null ? event.ruleId() : event.ruleName();
        String session = event.session();
        String device = orEmpty(event.device());
        boolean isAgent = UserAgents.isOne(device);
        FindingRecord finding = FindingRecord.of(stored);
        return new Clue(
                sort,
                event.layer(),
                event.time(),
                offset(finding.connector()),
                stored.position(),
                stored.connector(),
                event.severity(),
                source == null ? null : source.withoutPrefixLength(),
                source == null ? null : ThreadOrigin.of(source),
                orEmpty(event.user()),
                isAgent ? "" : device,
                session == null ? null : new SessionRef(session, SessionRef.Kind.ONLINE),
                RecordKeys.tokens(stored),
                RecordKeys.flows(event, finding.connector()),
                event.userAgent() == null && isAgent ? device : orEmpty(event.userAgent()),
                name == null ? path : name,
                orEmpty(event.technique()),
                path,
                event.destination(),
                event.destinationPort(),
                event.bytesIn(),
                event.bytesOut(),
                finding.positions());
    }

    private Duration offset(String connector) {
        Duration measured = clocks.offset(connector);
        return measured.abs().compareTo(PRECISE) < 0 ? Duration.ZERO : measured;
    }

    private static Clue.@Nullable Sort sort(StoredEvent stored) {
        SecurityEvent event = stored.event();
        return switch (event.kind()) {
            case REQUEST -> event.layer() == Layer.PERIMETER ? request(event) : null;
            case ALERT -> alert(stored);
            case DECOY -> event.source() == null && event.session() == null ? null : Clue.Sort.DECOY;
            case SIGN_IN, SSH ->
                event.outcome() == Outcome.FAILURE || event.outcome() == Outcome.BLOCKED
                        ? event.source() == null ? null : Clue.Sort.FAILED_SIGN_IN
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
                    STATUS,
                    REMOTE_ACCESS -> null;
        };
    }

    private static Clue.@Nullable Sort alert(StoredEvent stored) {
        Severity severity = stored.event().severity();
        if (!severity.atLeast(Severity.LOW)) {
            return null;
        }
        if (!severity.atLeast(Severity.HIGH) || !FindingRecord.isOurs(stored.connector())) {
            return Clue.Sort.ALERT;
        }
        return stored.connector().equals(FindingRecord.INDICATORS) ? Clue.Sort.INDICATOR : Clue.Sort.FINDING;
    }

    private static Clue.@Nullable Sort request(SecurityEvent event) {
        if (event.source() == null) {
            return null;
        }
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
