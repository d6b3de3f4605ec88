package dev.watchfloor.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.rigs.keycloak.SignInKind;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LosslessPollingTest {
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);
    private KeycloakRig rig;
    private Connectors connectors;

    @BeforeEach
    void start() throws Exception {
        rig = KeycloakRig.start();
        rig.addUser("alice");
        connectors = Connectors.reading(rig);
    }

    @AfterEach
    void stop() {
        connectors.close();
        rig.close();
    }

    @Test
    void twinsInsideAMillisecondAreReadOnceEach() throws Exception {
        PullFeed feed = connectors.feed();
        Cursor cursor = Cursor.START;
        List<String> ids = new ArrayList<>();
        Random random = new Random(7);
        int written = 0;
        for (int round = 0; round < 40; round++) {
            int count = 1 + random.nextInt(12);
            for (int number = 0; number < count; number++) {
                signIn(start.plusMillis(round / 2)); // two rounds share a millisecond
            }
            written += count;
            Page page = feed.fetch(cursor, 3);
            ids.addAll(idsOf(page));
            cursor = page.next();
        }
        ids.addAll(rest(feed, cursor));

        assertThat(ids).doesNotHaveDuplicates().hasSize(written);
    }

    @Test
    void anEventThatIsStoredLateIsStillRead() throws Exception {
        PullFeed feed = connectors.feed();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        signIn(now);
        Page first = feed.fetch(Cursor.START, 100);
        signIn(now.minusSeconds(15));

        Page second = feed.fetch(first.next(), 100);

        assertThat(second.events()).extracting(SecurityEvent::time).containsExactly(now.minusSeconds(15));
        assertThat(feed.fetch(second.next(), 100).events()).isEmpty();
    }

    @Test
    void aBurstBeyondTheRememberedWindowIsReadOnce() throws Exception {
        for (int number = 0; number < 6_000; number++) {
            signIn(start.plusMillis(number / 3));
        }

        assertThat(rest(connectors.feed(), Cursor.START))
                .doesNotHaveDuplicates()
                .hasSize(6_000);
    }

    @Test
    void aClockThatRunsAheadDoesNotCarryTheCursorAway() throws Exception {
        PullFeed feed = connectors.feed();
        rig.record("{\"id\":\"f\",\"time\":9999999999999,\"type\":\"LOGIN\"}");
        Page first = feed.fetch(Cursor.START, 100);
        assertThat(first.events()).hasSize(1);
        assertThat(rest(feed, first.next())).isEmpty();
    }

    @Test
    void pagesOfOwnSignInsAreNeverEmptyWhileThereIsMore() throws Exception {
        for (int number = 0; number < 30; number++) {
            connectors.feed().fetch(Cursor.START, 1); // each connector writes a CLIENT_LOGIN
        }
        signIn(Instant.now());

        assertThat(connectors.feed().fetch(Cursor.START, 1).events()).hasSize(1);
    }

    private void signIn(Instant time) {
        rig.signIn("alice", true, "203.0.113.24", "remote-access", time, SignInKind.ORDINARY);
    }

    private static List<String> rest(PullFeed feed, Cursor from) throws Exception {
        List<String> ids = new ArrayList<>();
        Cursor cursor = from;
        for (int pages = 0; pages < 1_000; pages++) {
            Page page = feed.fetch(cursor, 500);
            ids.addAll(idsOf(page));
            cursor = page.next();
            if (!page.more()) {
                return ids;
            }
        }
        throw new AssertionError("the feed does not end");
    }

    private static List<String> idsOf(Page page) {
        return page.events().stream().map(SecurityEvent::id).toList();
    }
}
