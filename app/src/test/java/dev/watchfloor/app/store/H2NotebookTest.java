package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.app.timeline.TimeRange;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2NotebookTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");
    private static final TimeRange DAY =
            new TimeRange(Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-24T00:00:00Z"));

    @TempDir
    Path folder;

    private Database database;
    private H2Notebook notebook;

    @BeforeEach
    void open() throws ProfileException {
        database = Database.open(folder, Clock.systemUTC());
        notebook = new H2Notebook(database, "m.lindqvist@soc-ws-04", Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNoteIsThereAfterReopening() throws ProfileException {
        Note kept = notebook.keep(event(7), true, "seen before\r\nin INC-3\u0007");
        database.close();
        open();

        assertThat(notebook.find(7)).contains(kept);
        assertThat(kept.text()).isEqualTo("seen before\nin INC-3");
        assertThat(kept.author()).isEqualTo("m.lindqvist@soc-ws-04");
        assertThat(kept.changed()).isEqualTo(NOON);
        assertThat(kept.event()).isEqualTo(event(7));
    }

    @Test
    void notesWithinARangeComeLatestEventFirst() {
        notebook.pin(List.of(event(1), event(3), event(2)));
        notebook.keep(new NotedEvent(9, DAY.to(), "gate", "later", "tomorrow"), false, "not today");

        assertThat(notebook.within(DAY, 2))
                .extracting(note -> note.event().position())
                .containsExactly(3L, 2L);
    }

    @Test
    void pinningKeepsTheTextAndCountsWhatIsNew() {
        notebook.keep(event(1), false, "look at this");

        assertThat(notebook.pin(List.of(event(1), event(2)))).isEqualTo(2);
        assertThat(notebook.pin(List.of(event(1), event(2)))).isZero();
        assertThat(notebook.find(1)).map(Note::text).contains("look at this");
        assertThat(notebook.find(1)).map(Note::pinned).contains(true);
    }

    @Test
    void aRemovalCanBeUndone() {
        Note before = notebook.keep(event(5), true, "why");

        assertThat(notebook.remove(5)).contains(before);
        assertThat(notebook.find(5)).isEmpty();
        assertThat(notebook.remove(5)).isEmpty();
        notebook.keep(before.event(), before.pinned(), before.text());
        assertThat(notebook.find(5)).contains(before);
    }

    @Test
    void whatIsNeitherPinNorTextAndWhatIsTooLongIsRefused() {
        assertThatThrownBy(() -> notebook.keep(event(1), false, "  ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notebook.keep(event(1), true, "x".repeat(Note.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(notebook.within(DAY, 10)).isEmpty();
    }

    @Test
    void changesAreTold() {
        AtomicInteger told = new AtomicInteger();
        var pin = notebook.subscribe(told::incrementAndGet);
        notebook.pin(List.of(event(1)));
        notebook.remove(1);
        notebook.remove(1);
        pin.close();
        notebook.pin(List.of(event(1)));

        assertThat(told).hasValue(2);
    }

    private static NotedEvent event(long position) {
        return new NotedEvent(position, NOON.plusSeconds(position), "gate", "id-" + position, "Login refused");
    }
}
