package dev.watchfloor.connectors.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.TokenDesk;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.testing.PullFeedContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RigReportsTest extends PullFeedContract {
    private GoogleFixture google;
    private String user;

    @BeforeEach
    void start() throws Exception {
        google = new GoogleFixture();
        user = google.rig.addUser("jo@example.com");
        google.rig.signIn(user, "203.0.113.24");
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Override
    protected PullFeed feed() throws Exception {
        return google.feed();
    }

    @Override
    protected void produce(int count) {
        for (int number = 0; number < count; number++) {
            google.rig.failSignIn(user, "203.0.113." + (number % 250 + 1));
        }
    }

    @Override
    protected boolean produceMalformed() {
        var activity = JsonServer.object();
        activity.putObject("id").put("applicationName", "login").put("time", "yesterday");
        activity.putArray("events").addObject().put("name", "login_success");
        google.rig.put(activity);
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
    void allPagesAreRead() throws Exception {
        produce(120);

        assertThat(readAll(feed(), 1_000)).hasSize(121);
    }

    @Test
    void whatIsToldLateIsReadOnce() throws Exception {
        PullFeed feed = feed();
        google.rig.lag(true);
        produce(1);
        Page early = feed.fetch(Cursor.START, 100);
        google.rig.lag(false);
        google.rig.signIn(user, "198.51.100.7");

        Page late = feed.fetch(early.next(), 100);

        assertThat(early.events()).hasSize(1);
        assertThat(late.events())
                .extracting(SecurityEvent::kind)
                .containsExactlyInAnyOrder(Kind.SIGN_IN, Kind.SESSION_STARTED);
        assertThat(feed.fetch(late.next(), 100).events()).isEmpty();
    }

    @Test
    void anActivityWithSeveralEventsBecomesAsMany() throws Exception {
        google.rig.administer(List.of("CREATE_USER", "ASSIGN_ROLE"), "kim@example.com");

        List<SecurityEvent> acts = readAll(feed(), 100).stream()
                .filter(event -> event.kind() == Kind.ADMINISTRATION)
                .toList();

        assertThat(acts).extracting(SecurityEvent::ruleId).containsExactlyInAnyOrder("CREATE_USER", "ASSIGN_ROLE");
        assertThat(acts).extracting(SecurityEvent::id).doesNotHaveDuplicates();
        assertThat(acts).allSatisfy(act -> {
            assertThat(act.user()).isEqualTo("kim@example.com");
            assertThat(act.userId()).isNull();
            assertThat(act.summary()).contains("kim@example.com", "by watchfloor-admin@example.com");
            assertThat(act.raw()).contains(act.ruleId());
        });
    }

    @Test
    void grantsAreReadAndNotEachCallOfAnApplication() throws Exception {
        google.rig.token(user, "authorize");
        google.rig.token(user, "activity");
        google.rig.token(user, "revoke");

        assertThat(readAll(feed(), 100))
                .extracting(SecurityEvent::ruleId)
                .containsExactlyInAnyOrder("login_success", "authorize", "revoke");
    }

    @ParameterizedTest
    @CsvSource({"403,userRateLimitExceeded", "403,quotaExceeded", "429,rateLimitExceeded"})
    void aLimitIsNotTakenForARightThatLacks(int status, String reason) throws Exception {
        PullFeed feed = feed();
        google.rig.limit(status, reason);

        assertThatThrownBy(() -> feed.fetch(Cursor.START, 10))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.RATE_LIMITED));
    }

    @Test
    void aRightThatLacksIsNotTakenForALimit() throws Exception {
        PullFeed feed = feed();
        google.rig.limit(403, "forbidden");

        assertThatThrownBy(() -> feed.fetch(Cursor.START, 10))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.FORBIDDEN));
    }
}
