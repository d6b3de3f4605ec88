package dev.watchfloor.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.fakes.FakeConnectors;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.Events;
import dev.watchfloor.app.store.H2EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files go into a real log. */
final class PipelinedImportTest {
    private static final TimeRange EVER =
            new TimeRange(Events.START.minus(Duration.ofDays(1)), Events.START.plus(Duration.ofDays(1)));

    @TempDir
    Path folder;

    private final List<String> audit = new ArrayList<>();
    private final NumberedFiles files = new NumberedFiles(new Quiet());
    private Database database;
    private H2EventStore store;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder.resolve("profile"), Clock.systemUTC());
        store = H2EventStore.open(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFileIsStoredWholeAndASecondRunFindsNothingNew() throws Exception {
        ImportResult first = run("9500", ImportWatcher.NONE);
        ImportResult second = run("9500", ImportWatcher.NONE);

        assertThat(first.events()).isEqualTo(9_491);
        assertThat(first.rejected()).isEqualTo(9);
        assertThat(first.samples()).hasSize(ImportResult.MOST_SAMPLES);
        assertThat(first.isNothingNew()).isFalse();
        assertThat(second.isNothingNew()).isTrue();
        assertThat(ids()).hasSize(9_491).doesNotHaveDuplicates();
    }

    @Test
    void aStoppedImportGoesOnWhereItWas() throws Exception {
        ImportResult stopped = run("20000", stoppingAfter(2));
        ImportResult rest = run("20000", ImportWatcher.NONE);

        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.events()).isEqualTo(7_992);
        assertThat(rest.wentOn()).isTrue();
        assertThat(rest.events() + stopped.events()).isEqualTo(19_980);
        assertThat(ids()).hasSize(19_980).doesNotHaveDuplicates();
    }

    @Test
    void aRestartInTheMiddleDoublesAndLosesNothing() throws Exception {
        for (int batches = 1; batches <= 3; batches++) {
            run("40000", stoppingAfter(batches));
            close();
            open();
        }
        run("40000", ImportWatcher.NONE);

        assertThat(ids()).hasSize(39_960).doesNotHaveDuplicates();
    }

    @Test
    void aFaultKeepsWhatWasCommittedAndTheNextRunTheRest() throws Exception {
        files.failsAt = 10_000;

        assertThatThrownBy(() -> run("12000", ImportWatcher.NONE))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("The disk is gone.");
        assertThat(audit.getLast()).contains("FAILED", "7992 events stored");
        files.failsAt = -1;
        run("12000", ImportWatcher.NONE);

        assertThat(ids()).hasSize(11_988).doesNotHaveDuplicates();
    }

    @Test
    void whatTheFeedHasReadAtAnotherTimeIsLeftOut() throws Exception {
        Path file = Path.of("15000");
        List<SecurityEvent> followed = IntStream.range(0, 11_000)
                .filter(number -> number % 1_000 != 999)
                .mapToObj(number -> NumberedFiles.event(file, number))
                .toList();
        store.append("edge", followed, new Cursor("live"));
        // So many others that the window of recent ids has forgotten the file's.
        store.append(
                "edge",
                IntStream.range(0, 25_000)
                        .mapToObj(number -> Events.at("other" + number, Events.START.plusSeconds(3_600 + number)))
                        .toList(),
                new Cursor("live"));

        ImportResult begun = run("15000", stoppingAfter(1));
        ImportResult rest = run("15000", ImportWatcher.NONE);

        assertThat(begun.events()).isZero();
        assertThat(begun.repeated() + rest.repeated()).isEqualTo(10_989);
        assertThat(rest.events()).isEqualTo(3_996);
        assertThat(ids()).doesNotHaveDuplicates();
        assertThat(store.cursor("edge")).isEqualTo(new Cursor("live"));
    }

    @Test
    void theAuditTellsBeforeAndAfter() throws Exception {
        run("2000", ImportWatcher.NONE);

        assertThat(audit).hasSize(2);
        assertThat(audit.getFirst()).startsWith("connector.import").contains("edge STARTED");
        assertThat(audit.getLast()).contains("DONE Imported: 1998 events stored", "2 records rejected");
    }

    @Test
    void progressGrowsToTheWholeFile() throws Exception {
        List<ImportProgress> steps = new ArrayList<>();
        run("10000", new ImportWatcher() {
            @Override
            public void committed(ImportProgress progress) {
                steps.add(progress);
            }
        });

        assertThat(steps).hasSize(3);
        assertThat(steps.getLast()).isEqualTo(new ImportProgress(10_000, 10_000, 9_990, 0, 10));
    }

    @Test
    void whoCannotImportSaysSo() {
        PipelinedImport importing =
                importing(new FakeConnectors().with("api", new TestFactory.FeedConnector(new Quiet())));

        assertThatThrownBy(() -> importing.run("none", Path.of("1"), ImportWatcher.NONE))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("no connector named");
        assertThatThrownBy(() -> importing.run("api", Path.of("1"), ImportWatcher.NONE))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("in no file");
        assertThat(audit).isEmpty();
    }

    private ImportResult run(String name, ImportWatcher watcher) throws Exception {
        return importing(new FakeConnectors().with("edge", files)).run("edge", folder.resolve(name), watcher);
    }

    private PipelinedImport importing(FakeConnectors connectors) {
        return new PipelinedImport(
                connectors,
                store,
                store,
                (action, subject, target, outcome, detail, change) ->
                        audit.add(action + " " + subject + " " + target + " " + outcome + " " + detail));
    }

    private static ImportWatcher stoppingAfter(int batches) {
        return new ImportWatcher() {
            private int committed;

            @Override
            public void committed(ImportProgress progress) {
                committed++;
            }

            @Override
            public boolean isCancelled() {
                return committed >= batches;
            }
        };
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        List<StoredEvent> page = store.page(Query.ALL, EVER, Order.OLDEST_FIRST, 10_000, null);
        while (!page.isEmpty()) {
            page.forEach(stored -> ids.add(stored.event().id()));
            page = store.page(Query.ALL, EVER, Order.OLDEST_FIRST, 10_000, page.getLast());
        }
        return ids;
    }

    /** A feed that brings nothing. */
    private static final class Quiet implements PullFeed {
        @Override
        public Page fetch(Cursor cursor, int limit) {
            return Page.empty(cursor);
        }

        @Override
        public Duration pause() {
            return Duration.ofSeconds(1);
        }
    }
}
