package dev.watchfloor.app.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.fakes.FakeEvents;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.incidents.IncidentBook.KeptThread;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2IncidentBook;
import dev.watchfloor.app.store.H2ThreadNumbers;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An attack that began before the day that is read again at the start keeps its number. */
class LongAttackTest {
    private static final long HOUR = 3_600;

    private final MovableClock clock = new MovableClock("2026-11-27T10:00:00Z");
    private final FakeEvents store = new FakeEvents();

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void attackOfThreeDaysHasOneNumberAtEachRestart() {
        happened(decoys(0, 72 * HOUR));
        assertThat(ids(first())).containsExactly("INC-1");

        assertThat(restarted()).containsExactly("INC-1");
        assertThat(restarted()).containsExactly("INC-1");
    }

    @Test
    void laterAttackFromThereKeepsItsOwn() {
        Scene scene = decoys(0, 50 * HOUR);
        for (long at = 60 * HOUR; at < 61 * HOUR; at += 1_200) {
            scene.decoy(at, "203.0.113.9");
        }
        happened(scene);
        assertThat(ids(first())).containsExactly("INC-2", "INC-1");

        assertThat(restarted()).containsExactly("INC-2", "INC-1");
    }

    @Test
    void oneThatWasOverBeforeIsAnother() {
        Scene scene = decoys(0, 40 * HOUR);
        for (long at = 48 * HOUR + 600; at < 72 * HOUR; at += 1_200) {
            scene.decoy(at, "203.0.113.9");
        }
        happened(scene);
        ThreadFinder before = finder();
        before.add(scene.events().stream().limit(40 * 3).toList());
        keep(before);

        assertThat(restarted()).containsExactly("INC-2");
    }

    private static Scene decoys(long from, long to) {
        Scene scene = new Scene();
        for (long at = from; at < to; at += 1_200) {
            scene.decoy(at, "203.0.113.9");
        }
        return scene;
    }

    private void happened(Scene scene) {
        store.append("pot", scene.events().stream().map(StoredEvent::event).toList(), null);
    }

    /** The console that saw all of it. */
    private ThreadFinder first() {
        ThreadFinder finder = finder();
        finder.add(store.behind(-1, 10_000));
        keep(finder);
        return finder;
    }

    private List<String> restarted() {
        try (ThreadFinder finder = finder()) {
            finder.start(store);
            await().until(() -> !finder.within(TimeRange.EVER).isEmpty());
            keep(finder);
            return ids(finder);
        }
    }

    private ThreadFinder finder() {
        return new ThreadFinder(new H2ThreadNumbers(database), SourceClocks.RIGHT, SharedAddresses.NONE, clock);
    }

    private void keep(ThreadFinder finder) {
        new H2IncidentBook(database)
                .add(
                        List.of(),
                        finder.within(TimeRange.EVER).stream()
                                .map(thread -> new KeptThread(
                                        Long.parseLong(thread.id().substring("INC-".length())), thread))
                                .toList());
    }

    private static List<String> ids(ThreadFinder finder) {
        return finder.within(TimeRange.EVER).stream().map(AttackThread::id).toList();
    }
}
