package dev.watchfloor.connectors.crowdsec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.rigs.crowdsec.CrowdsecRig;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the contract does not ask: deletions, restarts, lost data, floods. */
class AlertFeedTest {
    private final MovingClock clock = new MovingClock();
    private CrowdsecRig rig;
    private LocalApi api;
    private AlertFeed feed;

    @BeforeEach
    void start() throws Exception {
        rig = CrowdsecRig.start(clock);
        api = CrowdsecFixture.api(
                rig.url(), CrowdsecFixture.secrets(rig.password(), rig.bouncerKey()), Duration.ofSeconds(20));
        feed = new AlertFeed(api, Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        api.close();
        rig.close();
    }

    @Test
    void aServerWithoutAlertsIsAnEmptyPage() throws Exception {
        assertThat(feed.fetch(Cursor.START, 10)).isEqualTo(Page.empty(Cursor.START));
    }

    @Test
    void deletedAlertsAreSteppedOver() throws Exception {
        detect(20);
        for (long id = 5; id <= 18; id++) {
            rig.deleteAlert(id);
        }

        assertThat(ids(Cursor.START, 3)).containsExactly(1L, 2L, 3L, 4L, 19L, 20L);
    }

    @Test
    void whatTheServerForgotLongAgoIsNotAskedForOneByOne() throws Exception {
        detect(1_500);
        for (long id = 1; id <= 1_400; id++) {
            rig.deleteAlert(id);
        }

        Page page = feed.fetch(Cursor.START, 1_000);

        assertThat(page.events()).hasSize(100);
        assertThat(page.more()).isFalse();
    }

    @Test
    void whenTheNewestAlertsAreDeletedNothingComesTwice() throws Exception {
        detect(5);
        Cursor end = feed.fetch(Cursor.START, 10).next();
        rig.deleteAlert(5);
        assertThat(feed.fetch(end, 10).events()).isEmpty();
        detect(1);

        assertThat(ids(end, 10)).containsExactly(6L);
    }

    @Test
    void aNewDatabaseIsReadFromItsStartUnderNewIds() throws Exception {
        detect(5);
        List<SecurityEvent> before = new ArrayList<>();
        Page page = feed.fetch(Cursor.START, 10);
        before.addAll(page.events());
        rig.loseData();
        clock.now = clock.now.plusSeconds(60);
        detect(2);

        Page after = feed.fetch(page.next(), 10);

        assertThat(after.events()).hasSize(2);
        assertThat(before)
                .extracting(SecurityEvent::id)
                .doesNotContainAnyElementsOf(
                        after.events().stream().map(SecurityEvent::id).toList());
    }

    @Test
    void aNewDatabaseIsNoticedWhenItHasJustAsManyAlerts() throws Exception {
        detect(5);
        Cursor end = feed.fetch(Cursor.START, 10).next();
        rig.loseData();
        clock.now = clock.now.plusSeconds(60);
        detect(5);

        assertThat(feed.fetch(end, 10).events()).hasSize(5);
    }

    @Test
    void aRestartCostsOneMoreSignIn() throws Exception {
        detect(1);
        feed.fetch(Cursor.START, 10);
        feed.fetch(Cursor.START, 10);
        assertThat(rig.signIns()).isEqualTo(1);
        rig.restart();

        assertThat(feed.fetch(Cursor.START, 10).events()).hasSize(1);
        assertThat(rig.signIns()).isEqualTo(2);
    }

    @Test
    void anExpiredTokenIsReplaced() throws Exception {
        detect(1);
        feed.fetch(Cursor.START, 10);
        clock.now = clock.now.plus(Duration.ofHours(2));

        assertThat(feed.fetch(Cursor.START, 10).events()).hasSize(1);
        assertThat(rig.signIns()).isEqualTo(2);
    }

    @Test
    void anAlertTooLargeToReadIsRejectedAndTheOthersFollow() throws Exception {
        detect(1);
        rig.put(JsonNodeFactory.instance.objectNode().put("message", "x".repeat(17 << 20)));
        detect(1);

        Page page = feed.fetch(Cursor.START, 10);

        assertThat(page.events()).hasSize(2);
        assertThat(page.rejected()).hasSize(1);
        assertThat(page.rejected().getFirst().sample()).isEqualTo("alert 2");
    }

    @Test
    void aBlocklistIsOneEventWithoutItsDecisions() throws Exception {
        ObjectNode pull = JsonNodeFactory.instance.objectNode();
        pull.put("scenario", "update : +20000/-0 IPs").put("created_at", "2026-11-24T03:18:31Z");
        pull.putObject("source").put("scope", "crowdsecurity/community-blocklist");
        ArrayNode decisions = pull.putArray("decisions");
        for (int number = 0; number < 20_000; number++) {
            decisions
                    .addObject()
                    .put("origin", "CAPI")
                    .put("value", "10.0." + number / 250 + "." + number % 250)
                    .put("type", "ban");
        }
        rig.put(pull);

        SecurityEvent event = feed.fetch(Cursor.START, 10).events().getFirst();

        assertThat(event.kind()).isEqualTo(Kind.STATUS);
        assertThat(event.summary()).isEqualTo("CrowdSec took a blocklist over: 20000 decisions");
        assertThat(event.raw()).hasSizeLessThan(20_000);
    }

    private void detect(int count) {
        for (int number = 0; number < count; number++) {
            rig.detect("crowdsecurity/ssh-bf", "203.0.113.5");
        }
    }

    private List<Long> ids(Cursor from, int pageSize) throws Exception {
        List<Long> ids = new ArrayList<>();
        Cursor cursor = from;
        Page page;
        do {
            page = feed.fetch(cursor, pageSize);
            page.events().forEach(event -> ids.add(Long.parseLong(event.id().split(":")[1])));
            cursor = page.next();
        } while (page.more());
        return ids;
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T02:20:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
