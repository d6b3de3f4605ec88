package dev.watchfloor.app.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2EventStore;
import dev.watchfloor.app.store.H2SuppressionBook;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSuppressionsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SuppressionScope SCAN = new SuppressionScope("scan", null, null, null, null, null);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2026-03-02T12:00:00Z");
    private final List<String> audited = new ArrayList<>();
    private Database database;
    private H2EventStore store;
    private KeptSuppressions suppressions;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, clock);
        store = H2EventStore.open(database, clock);
        suppressions = made();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void allOfItIsThereAfterARestart() throws Exception {
        SuppressionScope scope = new SuppressionScope(
                "scan",
                Addresses.network("203.0.113.0/24"),
                Addresses.network("2001:db8::1"),
                "ann",
                "laptop 7",
                "/health*");
        Suppression made = suppressions.add(
                new SuppressionWish(scope, " Our own scanner ", until(90), NOON.plus(Duration.ofDays(7))));
        suppressions.hid(Map.of(made.id(), 3L));
        assertThat(made().all()).isEqualTo(suppressions.all()).singleElement().satisfies(kept -> {
            assertThat(kept.wish().scope()).isEqualTo(scope);
            assertThat(kept.wish().reason()).isEqualTo("Our own scanner");
            assertThat(kept.owner()).isEqualTo("ana@desk");
            assertThat(kept.hidden()).isEqualTo(3);
            assertThat(kept.latest()).isEqualTo(NOON);
        });
        assertThat(audited)
                .containsExactly("suppression.add rule.id: \"scan\" and source.ip: 203.0.113.0/24 and"
                        + " destination.ip: 2001:db8::1 and user.name: \"ann\" and device.id: \"laptop 7\" and"
                        + " url.original: \"/health*\" Our own scanner Until 2026-05-31T12:00:00Z.");
    }

    @Test
    void oneWithoutScopeReasonOrNearEndIsRefused() {
        assertThatThrownBy(() -> add(SuppressionScope.ALL, "noise", 1)).hasMessageContaining("at least a rule");
        assertThatThrownBy(() -> add(SCAN, "  ", 1)).hasMessageContaining("Say why");
        assertThatThrownBy(() -> add(SCAN, "noise", 0)).hasMessageContaining("has passed");
        assertThatThrownBy(() -> add(SCAN, "noise", 367)).hasMessageContaining("within a year");
        assertThatThrownBy(() -> suppressions.add(new SuppressionWish(SCAN, "noise", until(1), until(2))))
                .hasMessageContaining("before it ends");
        assertThat(suppressions.all()).isEmpty();
        assertThat(audited).isEmpty();
    }

    @Test
    void itEndsByItselfAndSaysSoOnceInWhateverRunThatIs() throws Exception {
        add(SCAN, "noise", 1);
        assertThat(suppressions.of(finding("a", "scan", NOON))).isPresent();
        suppressions.look();
        clock.advance(Duration.ofDays(1));
        assertThat(suppressions.of(finding("a", "scan", NOON))).isEmpty();
        KeptSuppressions later = made();
        later.look();
        later.look();
        assertThat(audited)
                .filteredOn(line -> line.startsWith("suppression.end"))
                .containsExactly("suppression.end rule.id: \"scan\" It ended by itself and hid 0.");
        assertThat(later.all()).as("it stays to be looked at").hasSize(1);
    }

    @Test
    void anEndWhoseLineCouldNotBeWrittenIsToldAtTheNextLook() throws Exception {
        add(SCAN, "noise", 1);
        clock.advance(Duration.ofDays(1));
        KeptSuppressions onAFullDisk = new KeptSuppressions(
                new H2SuppressionBook(database),
                store,
                "(rules)",
                (action, subject, target, outcome, detail, change) -> {
                    throw new StoreException("The disk is full.", new IOException("no space"));
                },
                "ana@desk",
                clock);
        assertThatThrownBy(onAFullDisk::look).isInstanceOf(StoreException.class);

        made().look();

        assertThat(audited)
                .filteredOn(line -> line.startsWith("suppression.end"))
                .hasSize(1);
    }

    @Test
    void aRemovalIsTakenBackWithAllThatWasCounted() throws Exception {
        Suppression made = add(SCAN, "noise", 1);
        suppressions.hid(Map.of(made.id(), 3L));
        Suppression removed = suppressions.remove(made.id()).orElseThrow();
        assertThat(suppressions.of(finding("a", "scan", NOON))).isEmpty();
        suppressions.restore(removed);
        assertThat(made().all())
                .singleElement()
                .satisfies(kept -> assertThat(kept.hidden()).isEqualTo(3));
        assertThat(suppressions.of(finding("a", "scan", NOON))).isPresent();
        assertThat(suppressions.remove(java.util.UUID.randomUUID())).isEmpty();
    }

    @Test
    void reviewComesDueAndIsPutOffNotPastTheEnd() throws Exception {
        Suppression made = add(SCAN, "noise", 40);
        assertThat(made.isDue(NOON)).isFalse();
        clock.advance(Duration.ofDays(31));
        assertThat(suppressions.all().getFirst().isDue(clock.instant())).isTrue();
        assertThat(suppressions.review(made.id())).isTrue();
        Suppression reviewed = made().all().getFirst();
        assertThat(reviewed.isDue(clock.instant())).isFalse();
        assertThat(reviewed.wish().review()).isEqualTo(reviewed.wish().until());
    }

    @Test
    void thePreviewCountsWhatIsKeptByDayAndLeavesOutWhatIsHiddenAlready() {
        store.append(
                "(rules)",
                List.of(
                        finding("a", "scan", NOON.minus(Duration.ofHours(1))),
                        finding("b", "scan", NOON.minus(Duration.ofHours(30))),
                        finding("c", "SCAN", NOON.minus(Duration.ofHours(31))),
                        finding("d", "other", NOON.minus(Duration.ofHours(2))),
                        finding("e", "scan", NOON.minus(Duration.ofDays(9))),
                        SecurityEvent.of("h", NOON.minus(Duration.ofHours(3)), Layer.DETECTION, Kind.ALERT)
                                .ruleId("scan")
                                .summary(SuppressionMark.WORDS + "A scan")
                                .build()),
                null);
        store.append("ids", List.of(finding("f", "scan", NOON.minus(Duration.ofHours(1)))), null);
        SuppressionPreview preview = suppressions.preview(SCAN, 3);
        assertThat(preview.hidden()).isEqualTo(3);
        assertThat(preview.findings()).isEqualTo(4);
        assertThat(preview.days()).containsExactly(0, 2, 1);
        assertThat(preview.examples()).extracting(found -> found.event().id()).containsExactly("a", "b", "c");
    }

    private Suppression add(SuppressionScope scope, String reason, int days) throws UnfitSuppressionException {
        return suppressions.add(SuppressionWish.of(scope, reason, NOON, until(days)));
    }

    private static Instant until(int days) {
        return NOON.plus(Duration.ofDays(days));
    }

    private static SecurityEvent finding(String id, String rule, Instant time) {
        return SecurityEvent.of(id, time, Layer.DETECTION, Kind.ALERT)
                .ruleId(rule)
                .severity(Severity.HIGH)
                .summary("A scan")
                .build();
    }

    private KeptSuppressions made() {
        return new KeptSuppressions(
                new H2SuppressionBook(database),
                store,
                "(rules)",
                (action, subject, target, outcome, detail, change) ->
                        audited.add(action + " " + subject + " " + detail),
                "ana@desk",
                clock);
    }
}
