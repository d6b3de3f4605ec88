package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.store.blocks.RandomEvents;
import dev.watchfloor.app.timeline.StoredEvent;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldEventsTest {
    private final Clock clock = Clock.systemUTC();
    private final List<StoredEvent> events = new ArrayList<>(RandomEvents.old(9).events(5, 700));

    @TempDir
    Path folder;

    @BeforeEach
    void writeAnOldProfile() throws Exception {
        events.subList(300, 310).clear();
        try (Database old = Database.open(folder, clock, Migrations.STEPS.subList(0, 2), "file:")) {
            old.transact(connection -> OldRows.insert(connection, events));
        }
    }

    @Test
    void rowsOfAnOlderProfileAreBlocksAfterOpeningIt() throws Exception {
        for (int time = 0; time < 2; time++) {
            try (Database database = Database.open(folder, clock)) {
                assertEverythingIsThereOnce(new EventLog(database));
            }
        }
    }

    @Test
    void aMoveThatWasCutOffGoesOnAtTheNextStart() throws Exception {
        try (Connections connections = new Connections("file:" + folder.resolve("watchfloor"))) {
            Migrations.bringUpToDate(connections.writer(), clock, Migrations.STEPS);
            connections.writer().setAutoCommit(false);
            assertThat(OldEvents.moveSome(connections.writer())).isPositive();
            try (Statement half = connections.writer().createStatement()) {
                half.execute("DELETE FROM events WHERE position < 400");
            }
        }
        try (Database database = Database.open(folder, clock)) {
            assertEverythingIsThereOnce(new EventLog(database));
        }
    }

    private void assertEverythingIsThereOnce(EventLog log) {
        List<StoredEvent> read = new ArrayList<>();
        log.records(log.firstPosition(), log.lastPosition(), read::add);
        assertThat(read).isEqualTo(events);
        assertThat(log.firstPosition()).isEqualTo(5);
        assertThat(log.lastPosition()).isEqualTo(704);
    }
}
