package dev.watchfloor.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.app.query.Reading;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionMatchingTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final SessionRecord SESSION = new SessionRecord(
            "Keycloak corp",
            new Session(
                    new SessionRef("s-7f1c", SessionRef.Kind.ONLINE),
                    "u-100",
                    "j.tanaka",
                    Addresses.parse("203.0.113.39").orElseThrow(),
                    NOON,
                    NOON,
                    List.of("portal"),
                    null,
                    false),
            SessionRecord.State.OPEN,
            null,
            NOON,
            null);

    private static boolean matches(String text) {
        return SessionMatching.mayMatch(query(text), SESSION);
    }

    private static Query query(String text) {
        return switch (QueryText.read(text)) {
            case Reading.Understood(var query) -> query;
            case Reading.Misunderstood wrong -> throw new AssertionError(wrong.sentence());
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "user.name: J.Tanaka",
                "user.name: j.*",
                "source.ip: 203.0.113.0/24",
                "ip: 203.0.113.39 and user: j.tanaka",
                "layer: identity",
                "not user: a.okafor",
                "not has:device",
                "has:session",
                "observer.name: \"Keycloak corp\"",
                "tanaka",
                "user: a.okafor or portal"
            })
    void whatIsKnownOfASessionIsAsked(String text) {
        assertThat(matches(text)).isTrue();
        assertThat(SessionMatching.matches(query(text), SESSION)).isTrue();
        assertThat(SessionMatching.unanswered(query(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user.name: tanaka",
                "source.ip: 198.51.100.0/24",
                "source.ip: 2001:db8::/32",
                "layer: perimeter",
                "not user: j.tanaka",
                "has:device",
                "sqlmap",
                "user: j.tanaka and layer: detection"
            })
    void whatSpeaksAgainstASessionKeepsItAway(String text) {
        assertThat(matches(text)).isFalse();
        assertThat(SessionMatching.matches(query(text), SESSION)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "severity >= high",
                "not severity >= high",
                "is:blocked",
                "rule.id: 2038967",
                "destination.ip: 10.0.0.1",
                "@timestamp >= now-1h",
                "user: a.okafor or severity: high"
            })
    void whatASessionSaysNothingOfLetsItPassButIsNotActedOn(String text) {
        assertThat(matches(text)).isTrue();
        assertThat(SessionMatching.matches(query(text), SESSION)).isFalse();
        assertThat(SessionMatching.unanswered(query(text))).hasSize(1);
    }
}
