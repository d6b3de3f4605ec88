package dev.watchfloor.views.denylist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.fakes.AtOnce;
import dev.watchfloor.views.fakes.FakeConsole;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DenylistModelTest {
    private final FakeConsole console = FakeConsole.withStory();
    private final DenylistModel model = new DenylistModel(console.response(), new AtOnce(), () -> {});

    @BeforeEach
    void load() {
        model.reload();
    }

    @Test
    void putsDriftFirstAndForeignEntriesLast() {
        assertThat(model.rows().getFirst().row().missing()).containsExactly("HAProxy DMZ");
        assertThat(model.rows().getLast().lease()).isNull();
        assertThat(model.drifted()).isOne();
    }

    @Test
    void showsOnlyWhatDriftedOnRequest() {
        model.show(DenylistFilter.Which.DRIFT);
        assertThat(model.rows()).allMatch(row -> !row.drift().isEmpty());

        model.show(DenylistFilter.Which.OWN);
        assertThat(model.rows()).hasSize(4).allMatch(row -> row.lease() != null);

        model.show(DenylistFilter.Which.FOREIGN);
        assertThat(model.rows()).hasSize(15);
        model.search("botnet");
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void countsWhatTheConsoleCanPutBackWhateverTheFilter() {
        model.search("nothing like that");

        assertThat(model.reconcilable(FakeConsole.NOON))
                .extracting(row -> Addresses.canonical(row.network()))
                .containsExactly("198.51.100.0/26");
        assertThat(model.reconcilable(FakeConsole.NOON.plus(Duration.ofDays(2))))
                .isEmpty();
    }

    @Test
    void findsEntriesThatCoverAnAddress() {
        model.search("198.51.100.9");

        assertThat(model.rows())
                .extracting(row -> Addresses.canonical(row.network()))
                .containsExactly("198.51.100.0/26");
    }

    @Test
    void findsEntriesInsideANetwork() {
        model.search("198.51.100.0/24");

        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void findsWordsOfTheReason() {
        model.search("botnet");

        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void looksAtAllTargetsOnRequest() {
        model.look();

        assertThat(console.response().looks()).isOne();
        assertThat(model.isLooking()).isFalse();
        assertThat(model.targets()).allMatch(target -> FakeConsole.NOON.equals(target.seen()));
    }
}
