package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.fakes.FakeSigner;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.index.IndexOptions;
import dev.watchfloor.app.timeline.MemoryRefusedException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2IndexMemoryTest {
    private static final long HEAP = 1_000_000_000;

    private final MovableClock clock = new MovableClock("2026-01-06T00:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private H2EventStore store;
    private H2AuditTrail audit;
    private H2IndexMemory memory;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, clock);
        store = H2EventStore.open(
                database,
                clock,
                IndexOptions.withMemory(H2IndexMemory.stored(database, HEAP).bytes()));
        audit = H2AuditTrail.open(database, clock, FakeSigner.HERE);
        memory = new H2IndexMemory(database, store, audit.writerFor("ann@desk"), HEAP);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void threeFifthsOfTheHeapAreUsual() {
        assertThat(memory.budget().chosen()).isNull();
        assertThat(memory.budget().bytes()).isEqualTo(HEAP / 5 * 3);
        assertThat(store.report().memoryBudget()).isEqualTo(HEAP / 5 * 3);
    }

    @Test
    void whatIsSetHoldsAtOnceAndAfterReopeningAndIsInTheAudit() throws Exception {
        memory.set(200_000_000L);
        assertThat(store.report().memoryBudget()).isEqualTo(200_000_000);
        assertThat(audit.latest(10, Long.MAX_VALUE))
                .singleElement()
                .returns("memory.change", AuditEntry::action)
                .returns("ann@desk", AuditEntry::actor)
                .returns("the usual 600.0 MB became 200.0 MB", AuditEntry::detail);

        close();
        open();
        assertThat(memory.budget().chosen()).isEqualTo(200_000_000);
        assertThat(store.report().memoryBudget()).isEqualTo(200_000_000);

        memory.set(null);
        assertThat(memory.budget().chosen()).isNull();
        assertThat(store.report().memoryBudget()).isEqualTo(HEAP / 5 * 3);
        memory.set(null);
        assertThat(audit.latest(10, Long.MAX_VALUE)).as("no change, no entry").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 63_999_999, 800_000_001, Long.MAX_VALUE, Long.MIN_VALUE})
    void whatIsOutOfBoundsIsRefusedInWords(long bytes) {
        assertThatThrownBy(() -> memory.set(bytes))
                .isInstanceOf(MemoryRefusedException.class)
                .hasMessageContaining("between 64.0 MB and 800.0 MB");
        assertThat(memory.budget().bytes()).isEqualTo(HEAP / 5 * 3);
        assertThat(audit.latest(10, Long.MAX_VALUE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-5", "1", "63999999", "1e9", "200 MB", "99999999999999999999999999", "\u0000"})
    void whatCannotBeUnderstoodIsTheUsual(String damaged) {
        new H2Settings(database).put("index.memory", Optional.of(damaged));
        assertThat(H2IndexMemory.stored(database, HEAP).bytes()).isEqualTo(HEAP / 5 * 3);
        assertThat(H2IndexMemory.options(database).memory())
                .isEqualTo(Runtime.getRuntime().maxMemory() / 5 * 3);
    }

    @Test
    void whatALargerProcessWasGivenIsTheMostHere() {
        new H2Settings(database).put("index.memory", Optional.of("4000000000"));
        assertThat(H2IndexMemory.stored(database, HEAP).bytes()).isEqualTo(800_000_000);
    }

    @Test
    void aTinyHeapLeavesOneChoice() {
        assertThat(H2IndexMemory.stored(database, 50_000_000).most()).isEqualTo(64_000_000);
    }
}
