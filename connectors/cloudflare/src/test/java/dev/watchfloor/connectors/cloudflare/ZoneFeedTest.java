package dev.watchfloor.connectors.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.rigs.cloudflare.CloudflareRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.testing.PullFeedContract;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three events a second, so that a page ends within one. */
class ZoneFeedTest extends PullFeedContract {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant START = NOW.minus(Duration.ofMinutes(8));

    private final List<Connector> opened = new ArrayList<>();
    private CloudflareRig rig;
    private int produced;

    @BeforeEach
    void start() throws Exception {
        rig = CloudflareRig.start();
    }

    @AfterEach
    void stop() {
        opened.forEach(Connector::close);
        rig.close();
    }

    @Override
    protected PullFeed feed() throws Exception {
        return feed(NOW);
    }

    @Override
    protected void produce(int count) {
        for (int i = 0; i < count; i++) {
            rig.event(event(START.plusSeconds(produced / 3), "ray" + produced, "block"));
            produced++;
        }
    }

    @Override
    protected boolean produceMalformed() {
        Map<String, String> event = new HashMap<>(event(START, "bad", "block"));
        event.put("datetime", "yesterday");
        event.put("order", START.plusSeconds(produced / 3).toString());
        event.put("clientRequestQuery", "?token=" + rig.token());
        rig.event(event);
        return true;
    }

    @Override
    protected Optional<Instant> timeOfNext() {
        return Optional.of(START.plusSeconds(produced / 3));
    }

    @Override
    protected List<String> secrets() {
        return List.of(rig.token());
    }

    @Test
    void whatBecomesReadableLateIsLeftForTheNextLook() throws Exception {
        rig.event(event(NOW.minusSeconds(30), "late", "block"));

        Page first = feed().fetch(Cursor.START, 100);
        Page second = feed(NOW.plusSeconds(60)).fetch(first.next(), 100);

        assertThat(first.events()).isEmpty();
        assertThat(second.events()).hasSize(1);
    }

    @Test
    void afterALongAbsenceIsReadWhatIsStillToBeHadAndTheRestIsTold() throws Exception {
        produce(1);
        Cursor cursor = feed().fetch(Cursor.START, 100).next();
        Instant later = NOW.plus(Duration.ofHours(60));
        rig.event(event(later.minus(Duration.ofHours(24)), "lost", "block"));
        rig.event(event(later.minus(Duration.ofHours(10)), "later", "block"));

        Page page = feed(later).fetch(cursor, 100);

        assertThat(page.events()).extracting(SecurityEvent::time).containsExactly(later.minus(Duration.ofHours(10)));
        assertThat(page.rejected())
                .singleElement()
                .satisfies(rejected ->
                        assertThat(rejected.sample()).isEqualTo(START + " to " + later.minus(ZoneFeed.BACK)));
        assertThat(page.more()).isFalse();
        assertThat(feed(later).fetch(page.next(), 100).rejected()).isEmpty();
    }

    @Test
    void aFirstLookAsksForNoMoreThanCloudflareAnswers() throws Exception {
        rig.event(event(NOW.minus(ZoneFeed.BACK).minusSeconds(1), "old", "block"));
        rig.event(event(NOW.minus(ZoneFeed.BACK), "first", "block"));

        Page page = feed().fetch(Cursor.START, 100);

        assertThat(page.events()).hasSize(1);
        assertThat(page.rejected()).isEmpty();
    }

    @Test
    void aSecondWithMoreThanACursorHoldsIsLeft() throws Exception {
        for (int i = 0; i < EventCursor.MOST + 1_500; i++) {
            rig.event(event(START, "ray" + i, "block"));
        }
        rig.event(event(START.plusSeconds(2), "after", "log"));
        PullFeed feed = feed();
        Page page = feed.fetch(Cursor.START, 2_000);
        List<SecurityEvent> events = new ArrayList<>(page.events());
        int rejected = page.rejected().size();
        for (int pages = 1; page.more() && pages < 10; pages++) {
            page = feed.fetch(page.next(), 2_000);
            events.addAll(page.events());
            rejected += page.rejected().size();
        }

        assertThat(page.more()).isFalse();
        assertThat(rejected).isEqualTo(1);
        assertThat(events).extracting(SecurityEvent::id).doesNotHaveDuplicates();
        assertThat(events.getLast().time()).isEqualTo(START.plusSeconds(2));
    }

    @Test
    void anEventIsReadWhole() throws Exception {
        rig.event(event(START, "ray1", "block"));

        SecurityEvent event = feed().fetch(Cursor.START, 10).events().getFirst();

        assertThat(event.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(event.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(event.summary()).isEqualTo("Refused: GET shop.example/wp-login.php");
        assertThat(event.path()).isEqualTo("/wp-login.php?a=1");
        assertThat(event.ruleId()).isEqualTo("rule-1");
    }

    @Test
    void whatARuleLetInOrOnlyAskedIsNotCalledBlocked() throws Exception {
        rig.event(event(START, "a", "managed_challenge"));
        rig.event(event(START.plusSeconds(1), "b", "skip"));
        rig.event(event(START.plusSeconds(2), "c", "log"));

        assertThat(feed().fetch(Cursor.START, 10).events())
                .extracting(SecurityEvent::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.ALLOWED, Outcome.UNKNOWN);
    }

    static Map<String, String> event(Instant time, String ray, String action) {
        return Map.of(
                "action",
                action,
                "clientIP",
                "203.0.113.9",
                "clientRequestHTTPHost",
                "shop.example",
                "clientRequestHTTPMethodName",
                "GET",
                "clientRequestPath",
                "/wp-login.php",
                "clientRequestQuery",
                "?a=1",
                "datetime",
                time.toString(),
                "rayName",
                ray,
                "ruleId",
                "rule-1",
                "source",
                "firewallCustom");
    }

    private PullFeed feed(Instant now) throws Exception {
        Connector connector = CloudflareFixture.connector(rig.url(), rig.token(), Clock.fixed(now, ZoneOffset.UTC));
        opened.add(connector);
        return (PullFeed) connector.events().orElseThrow();
    }
}
