package dev.watchfloor.connectors.sharedsignals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.rigs.json.TokenDesk;
import dev.watchfloor.connectors.rigs.sharedsignals.SignalsRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The receiver against a transmitter that forgets what was acknowledged, and one that was broken into. */
class RigSignalsTest {
    private SignalsRig rig;
    private Connector connector;
    private PullFeed feed;

    @BeforeEach
    void start() throws Exception {
        rig = SignalsRig.start();
        connector = SignalsFixture.connector(rig.url(), rig.secret());
        feed = (PullFeed) connector.events().orElseThrow();
        feed.fetch(Cursor.START, 10); // makes the stream
    }

    @AfterEach
    void stop() {
        connector.close();
        rig.close();
    }

    @Test
    void whatIsNotStoredIsNotAcknowledged() throws Exception {
        String jti = rig.revoke("u1", "s1");

        Page page = feed.fetch(Cursor.START, 10);
        assertThat(page.events()).extracting(SecurityEvent::id).containsExactly("set:" + jti);
        assertThat(feed.fetch(Cursor.START, 10).events()).hasSize(1);
        assertThat(rig.waiting()).isEqualTo(1);

        assertThat(feed.fetch(page.next(), 10).events()).isEmpty();
        assertThat(rig.waiting()).isZero();
    }

    @Test
    void aRevokedSessionNamesItsUserAndItself() throws Exception {
        rig.revoke("u1", "s1");
        rig.revoke("u2", "ALL");

        Page page = feed.fetch(Cursor.START, 10);

        assertThat(page.events()).extracting(SecurityEvent::userId).containsExactlyInAnyOrder("u1", "u2");
        assertThat(page.events()).extracting(SecurityEvent::session).containsExactlyInAnyOrder("s1", null);
    }

    @Test
    void aReplayedTokenIsNoSecondEvent() throws Exception {
        ObjectNode claims = rig.claims();
        claims.putObject("events").putObject("https://schemas.openid.net/secevent/caep/event-type/credential-change");
        rig.deliver(claims);
        Page first = feed.fetch(Cursor.START, 10);
        rig.revoke("u1", "s1");
        Page second = feed.fetch(first.next(), 10);
        rig.deliver(claims);

        Page third = feed.fetch(second.next(), 10);

        assertThat(first.events()).hasSize(1);
        assertThat(second.events()).hasSize(1);
        assertThat(third.events()).isEmpty();
        feed.fetch(third.next(), 10);
        assertThat(rig.waiting()).isZero();
    }

    @Test
    void aWrongSignatureIsRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        KeyPair stranger = generator.generateKeyPair();
        rig.put("forged", SignalsRig.signed(event("forged"), rig.header(), stranger));

        refuses("forged", "invalid_key", "not signed by a key of the transmitter");
    }

    @Test
    void aTokenSignedByAKeyOfLateIsNotRefusedBeforeTheKeysAreReadAgain() throws Exception {
        Instant start = Instant.now();
        AtomicReference<Instant> now = new AtomicReference<>(start);
        try (Connector patient =
                SignalsFixture.connector(SignalsFixture.settings(rig.url()), rig.secret(), new SettableClock(now))) {
            PullFeed reading = (PullFeed) patient.events().orElseThrow();
            rig.revoke("u1", "s1");
            Page first = reading.fetch(Cursor.START, 10);
            rig.rotate("next");
            String jti = rig.revoke("u2", "s2");

            Page early = reading.fetch(first.next(), 10);
            assertThat(early.events()).isEmpty();
            assertThat(early.rejected()).isEmpty();

            now.set(start.plusSeconds(31));
            Page later = reading.fetch(early.next(), 10);
            assertThat(later.events()).extracting(SecurityEvent::id).containsExactly("set:" + jti);
            assertThat(rig.refused()).isEmpty();
        }
    }

    @Test
    void anIdThatIsBlankOrTooLongIsRefused() throws Exception {
        String jti = "j".repeat(191);
        rig.put(jti, rigSigned(event(jti)));

        refuses(jti, "invalid_request", "empty or too long");
        assertThat(rig.waiting()).isZero();
    }

    @Test
    void aTokenWithoutSignatureIsRefused() throws Exception {
        ObjectNode header = rig.header().put("alg", "none");
        String unsigned = SignalsRig.signed(event("bare"), header, TokenDesk.keys());
        rig.put("bare", unsigned.substring(0, unsigned.lastIndexOf('.') + 1));

        refuses("bare", "invalid_request", "no signed JWT");
    }

    @Test
    void aTokenForAnotherUseIsRefused() throws Exception {
        ObjectNode header = rig.header().put("typ", "JWT");
        rig.put("id-token", SignalsRig.signed(event("id-token"), header, TokenDesk.keys()));

        refuses("id-token", "invalid_request", "secevent+jwt");
    }

    @Test
    void aWrongAudienceIssuerOrTimeIsRefused() throws Exception {
        changed("a", claims -> claims.put("aud", "somebody-else"));
        refuses("a", "invalid_audience", "another receiver");
        changed("i", claims -> claims.put("iss", "https://evil.example"));
        refuses("i", "invalid_issuer", "another issuer");
        changed("t", claims -> claims.put("iat", Instant.now().getEpochSecond() + 86_400));
        refuses("t", "invalid_request", "in the future");
        rig.put("other", rigSigned(event("one")));
        refuses("other", "invalid_request", "another id");
    }

    @Test
    void aHugeTokenIsRefusedAndTheOthersArrive() throws Exception {
        changed("huge", claims -> claims.put("filler", "x".repeat(200_000)));
        rig.revoke("u1", "s1");

        Page page = feed.fetch(Cursor.START, 10);

        assertThat(page.events()).hasSize(1);
        assertThat(page.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.reason()).contains("more than 65536");
            assertThat(rejected.sample()).hasSizeLessThanOrEqualTo(400);
        });
    }

    @Test
    void aTokenBeyondEveryBoundDoesNotKeepTheOthersAway() throws Exception {
        rig.revoke("u1", "s1");
        rig.put("absurd", "x".repeat(9 << 20));

        assertThat(feed.fetch(Cursor.START, 10).events()).hasSize(1);
    }

    @Test
    void aStreamThatSomebodyRemovedIsMadeAgain() throws Exception {
        rig.removeStream();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> feed.fetch(Cursor.START, 10))
                .isInstanceOf(dev.watchfloor.connectors.spi.ConnectorException.class);
        rig.revoke("u1", "s1");

        assertThat(feed.fetch(Cursor.START, 10).events()).hasSize(1);
    }

    @Test
    void theCheckProvesEachStep() throws Exception {
        assertThat(connector.selfTest()).allMatch(check -> check.verdict() == SelfCheck.Verdict.PASSED);
        assertThat(connector.checkHealth().state()).isEqualTo(Health.State.HEALTHY);
        try (Connector stranger = SignalsFixture.connector(rig.url(), "wrong")) {
            assertThat(stranger.checkHealth().state()).isEqualTo(Health.State.DOWN);
        }
    }

    private ObjectNode event(String jti) {
        ObjectNode claims = rig.claims().put("jti", jti);
        claims.putObject("events").putObject("https://schemas.openid.net/secevent/caep/event-type/session-revoked");
        return claims;
    }

    private static final class SettableClock extends Clock {
        private final AtomicReference<Instant> now;

        SettableClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    private void changed(String jti, Consumer<ObjectNode> change) {
        ObjectNode claims = event(jti);
        change.accept(claims);
        rig.deliver(claims);
    }

    private String rigSigned(ObjectNode claims) {
        return SignalsRig.signed(claims, rig.header(), TokenDesk.keys());
    }

    private void refuses(String jti, String code, String words) throws Exception {
        Page page = feed.fetch(Cursor.START, 10);
        assertThat(page.events()).isEmpty();
        assertThat(page.rejected())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.reason()).contains(words));
        feed.fetch(page.next(), 10);
        assertThat(rig.refused()).containsAllEntriesOf(Map.of(jti, code));
    }
}
