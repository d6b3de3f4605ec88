package dev.watchfloor.connectors.okta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.TokenDesk;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.testing.PullFeedContract;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log's contract against the rig. */
class RigLogTest extends PullFeedContract {
    private OktaFixture okta;
    private String user;

    @BeforeEach
    void start() throws Exception {
        okta = new OktaFixture();
        user = okta.rig.addUser("jo@example.com");
        okta.rig.signIn(user, "203.0.113.1");
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Override
    protected PullFeed feed() throws Exception {
        return okta.feed();
    }

    @Override
    protected void produce(int count) {
        for (int number = 0; number < count; number++) {
            okta.rig.failSignIn(user, "203.0.113." + (number % 250 + 1));
        }
    }

    @Override
    protected boolean produceMalformed() {
        okta.rig.put(JsonServer.object()
                .put("uuid", "x")
                .put("published", "yesterday")
                .put("eventType", "t"));
        return true;
    }

    @Override
    protected Optional<Instant> timeOfNext() {
        return Optional.of(Instant.now());
    }

    @Override
    protected List<String> secrets() {
        return List.of(TokenDesk.privateKey());
    }

    @Test
    void aLinkThatNobodyKnowsAnyMoreIsLeftForTheLastTime() throws Exception {
        produce(3);
        PullFeed feed = feed();
        Page read = feed.fetch(Cursor.START, 100);
        Instant later = Instant.now().plusSeconds(1);
        for (String id : List.of("a", "b")) {
            okta.rig.put(JsonServer.object()
                    .put("uuid", id)
                    .put("published", later.toString())
                    .put("eventType", "zone.update"));
        }

        Page after = feed.fetch(new Cursor(read.next().value().replace("p%3A", "gone")), 100);

        assertThat(after.events()).hasSize(2);
        assertThat(feed.fetch(after.next(), 100).events()).isEmpty();
    }

    @Test
    void aLinkThatLeadsElsewhereIsNotFollowed() throws Exception {
        okta.rig.speakAs(URI.create("http://192.0.2.1"));
        // Its token endpoint is another now, too: with a token from before.
        PullFeed feed = okta.feed();
        Cursor stolen = new Cursor("0 1 http://192.0.2.1/api/v1/logs?after=1");
        okta.rig.speakAs(okta.rig.url());

        assertThatThrownBy(() -> feed.fetch(stolen, 10))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure ->
                                assertThat(failure.category()).isEqualTo(ConnectorException.Category.MALFORMED_DATA));
    }

    @Test
    void recordsStoredLateComeWithThePageInTheOrderOfTheirTimes() throws Exception {
        okta.rig.put(JsonServer.object()
                .put("uuid", "late")
                .put("published", Instant.now().minusSeconds(60).toString())
                .put("eventType", "device.lifecycle.suspend"));

        List<SecurityEvent> events = feed().fetch(Cursor.START, 100).events();

        assertThat(events).extracting(SecurityEvent::id).first().isEqualTo("late");
    }
}
