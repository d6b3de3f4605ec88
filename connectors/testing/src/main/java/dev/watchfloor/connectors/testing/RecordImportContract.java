package dev.watchfloor.connectors.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.RecordFile;
import dev.watchfloor.connectors.spi.RecordImport;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link RecordImport} of files with lines must keep to. */
public abstract class RecordImportContract {
    @TempDir
    protected Path folder;

    /** The capability under test; the connector's own feed, if it has one, follows nothing in {@link #folder}. */
    protected abstract RecordImport imports() throws Exception;

    /** Record number {@code number} as the product writes it, one line without its end, one event, never twice the same. */
    protected abstract String record(int number) throws Exception;

    @Test
    void aFileIsReadWholeInPagesWithStableIds() throws Exception {
        Path file = write("log", 0, 57);

        List<String> whole = ids(read(file, 1_000));

        assertThat(whole).hasSize(57).doesNotHaveDuplicates();
        for (int size : List.of(1, 7, 56, 57)) {
            assertThat(ids(read(file, size))).as("page size " + size).isEqualTo(whole);
        }
    }

    @Test
    void aPackedFileIsTheSameFile() throws Exception {
        Path file = write("log", 0, 30);
        Path packed = folder.resolve("log.1.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, stream);
        }

        assertThat(ids(read(packed, 7))).isEqualTo(ids(read(file, 7)));
        assertThat(key(packed)).isEqualTo(key(file));
    }

    @Test
    void aFileIsKnownAgainWhenItWasMovedOrHasGrown() throws Exception {
        Path file = write("log", 0, 10);
        String key = key(file);
        Cursor end = end(file, Cursor.START);
        Path moved = Files.move(file, folder.resolve("other.name"));

        try (RecordFile opened = imports().open(moved, asked -> asked.equals(key) ? end : Cursor.START)) {
            assertThat(opened.start()).isEqualTo(end);
            assertThat(opened.fetch(end, 100).events()).isEmpty();
        }
        Files.writeString(moved, record(10) + "\n", StandardOpenOption.APPEND);
        try (RecordFile opened = imports().open(moved, asked -> asked.equals(key) ? end : Cursor.START)) {
            assertThat(opened.fetch(opened.start(), 100).events()).hasSize(1);
        }
    }

    @Test
    void anotherFileThatBeginsAlikeIsAnother() throws Exception {
        Path one = write("one", 0, 10);
        Path other = folder.resolve("other");
        Files.writeString(other, record(0) + "\n" + (record(99) + "\n").repeat(20));
        String key = key(one);
        Cursor end = end(one, Cursor.START);

        try (RecordFile opened = imports().open(other, asked -> asked.equals(key) ? end : Cursor.START)) {
            assertThat(opened.key()).isNotEqualTo(key);
            assertThat(opened.start()).isEqualTo(Cursor.START);
            assertThat(ids(opened.fetch(opened.start(), 100).events()))
                    .hasSize(21)
                    .doesNotContainAnyElementsOf(ids(read(one, 100)));
        }
    }

    @Test
    void anOlderOrCutOffCopyIsRefusedRatherThanStoredTwice() throws Exception {
        Path whole = write("whole", 0, 10);
        String key = key(whole);
        Cursor end = end(whole, Cursor.START);
        Path older = write("older", 0, 6);

        assertThatThrownBy(() -> imports().open(older, asked -> asked.equals(key) ? end : Cursor.START))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("older or cut-off copy");
    }

    @Test
    void whatCannotBeReadIsSaidInASentence() throws Exception {
        RecordImport imports = imports();
        for (Path wrong : List.of(folder, folder.resolve("none"), Files.createFile(folder.resolve("log.zst")))) {
            assertThatThrownBy(() -> imports.open(wrong, key -> Cursor.START))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageEndingWith(".")
                    .hasMessageNotContaining("Exception");
        }
    }

    @Test
    void rubbishIsRejectedAndTheRestRead() throws Exception {
        Path file = write("log", 0, 3);
        Files.writeString(file, "{\"broken\":\n" + record(3) + "\n", StandardOpenOption.APPEND);
        List<RejectedRecord> rejected = new ArrayList<>();

        assertThat(read(file, 2, rejected)).hasSize(4);
        assertThat(rejected).hasSizeLessThanOrEqualTo(1);
    }

    /** A file of records. */
    protected final Path write(String name, int first, int count) throws Exception {
        StringBuilder text = new StringBuilder();
        for (int number = first; number < first + count; number++) {
            text.append(record(number)).append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    /** All events of the file. */
    protected final List<SecurityEvent> read(Path file, int size) throws Exception {
        return read(file, size, new ArrayList<>());
    }

    /** All events of the file, and what was rejected. */
    protected final List<SecurityEvent> read(Path file, int size, List<RejectedRecord> rejected) throws Exception {
        List<SecurityEvent> events = new ArrayList<>();
        try (RecordFile opened = imports().open(file, key -> Cursor.START)) {
            Cursor at = opened.start();
            Page page;
            do {
                page = opened.fetch(at, size);
                assertThat(page.events()).hasSizeLessThanOrEqualTo(size);
                events.addAll(page.events());
                rejected.addAll(page.rejected());
                at = page.next();
                assertThat(opened.bytesRead()).isBetween(0L, opened.bytes());
            } while (page.more());
        }
        return events;
    }

    private Cursor end(Path file, Cursor from) throws Exception {
        try (RecordFile opened = imports().open(file, key -> from)) {
            Page page = opened.fetch(from, 10_000);
            assertThat(page.more()).isFalse();
            return page.next();
        }
    }

    private String key(Path file) throws Exception {
        try (RecordFile opened = imports().open(file, key -> Cursor.START)) {
            return opened.key();
        }
    }

    private static List<String> ids(List<SecurityEvent> events) {
        return events.stream().map(SecurityEvent::id).toList();
    }
}
