package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.spi.Cursor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    private static final TimeRange HOUR = new TimeRange(Events.START, Events.START.plus(Duration.ofHours(1)));

    @TempDir
    Path folder;

    @AfterEach
    void makeRoom() {
        FullDisk.FULL.set(false);
    }

    @Test
    void aFullDiskIsSaidInWordsAndNothingIsLostOrDoubledWhenThereIsRoomAgain() throws Exception {
        try (Database database = Database.open(folder, Clock.systemUTC(), Migrations.STEPS, FullDisk.scheme())) {
            H2EventStore store = H2EventStore.open(database, Clock.systemUTC());
            store.append("a", List.of(Events.at("one", Events.START)), new Cursor("1"));
            FullDisk.FULL.set(true);
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> store.append("a", List.of(Events.at("two", Events.START)), new Cursor("2")))
                        .isInstanceOf(StoreException.class);
            }
            assertThatThrownBy(() -> store.append("a", List.of(Events.at("two", Events.START)), new Cursor("2")))
                    .isInstanceOf(StoreException.class);
            FullDisk.FULL.set(false);

            assertThat(store.append("a", List.of(Events.at("two", Events.START)), new Cursor("2"))
                            .stored()
                            .size())
                    .isLessThanOrEqualTo(1);
            assertThat(store.count(Query.ALL, HOUR)).isEqualTo(2);
            assertThat(store.page(Query.ALL, HOUR, Order.NEWEST_FIRST, 10, null))
                    .hasSize(2);
            assertThat(store.cursor("a")).isEqualTo(new Cursor("2"));
        }
        try (Database database = Database.open(folder, Clock.systemUTC())) {
            assertThat(H2EventStore.open(database, Clock.systemUTC()).count(Query.ALL, HOUR))
                    .isEqualTo(2);
        }
    }

    @Test
    void theSentenceNamesTheDisk() throws Exception {
        try (Database database = Database.open(folder, Clock.systemUTC(), Migrations.STEPS, FullDisk.scheme())) {
            H2EventStore store = H2EventStore.open(database, Clock.systemUTC());
            FullDisk.FULL.set(true);
            assertThatThrownBy(() -> store.append("a", List.of(Events.at("two", Events.START)), null))
                    .hasMessageContaining("disk that holds the profile is full");
            FullDisk.FULL.set(false);
        }
    }
}
