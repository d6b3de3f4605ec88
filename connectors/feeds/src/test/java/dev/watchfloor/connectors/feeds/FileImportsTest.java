package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.RecordImport;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.connectors.testing.RecordImportContract;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class FileImportsTest extends RecordImportContract {

    @Override
    protected RecordImport imports() {
        return new FileImports(new LineEvents(), Optional.empty());
    }

    @Override
    protected String record(int number) {
        return number + " text";
    }

    @Test
    void idsAreThoseOfAFollowedFile() throws Exception {
        Path file = write("log", 0, 20);
        FileFeed feed = new FileFeed(file.toString(), new LineEvents(), Duration.ofSeconds(1));

        List<String> followed = feed.fetch(Cursor.START, 100).events().stream()
                .map(SecurityEvent::id)
                .toList();
        feed.close();

        assertThat(read(file, 3).stream().map(SecurityEvent::id)).containsExactlyElementsOf(followed);
    }

    @Test
    void whatTheConnectorFollowsIsRefused() throws Exception {
        Path file = write("eve-1.json", 0, 3);
        Path link = Files.createLink(folder.resolve("linked"), file);
        FileFeed feed = new FileFeed(folder + "/eve-*.json", new LineEvents(), Duration.ofSeconds(1));
        RecordImport imports = new FileImports(new LineEvents(), Optional.of(feed));

        for (Path followed : List.of(file, link)) {
            assertThatThrownBy(() -> imports.open(followed, key -> Cursor.START))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("followed by this connector");
        }
        imports.open(write("rotated.1", 0, 3), key -> Cursor.START).close();
    }

    @Test
    void aRecordOfManyEventsIsContinuedInTheMiddle() throws Exception {
        Path file = Files.writeString(folder.resolve("log"), "1*5 a\n2*4 b\n3*3 c");

        for (int size : List.of(1, 2, 3, 4, 5, 100)) {
            assertThat(read(file, size)).as("page size " + size).hasSize(12).doesNotHaveDuplicates();
        }
    }

    @Test
    void anUnendedLastLineIsTakenWhenItIsWhole() throws Exception {
        assertThat(read(Files.writeString(folder.resolve("whole"), "1 a\n2 b"), 10))
                .hasSize(2);
        assertThat(read(Files.writeString(folder.resolve("half"), "1 a\nhalf"), 10))
                .hasSize(1);
    }

    @Test
    void aCutOffPackedFileIsReadUpToThereAndSaid() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < 50_000; number++) {
            text.append(number).append(" some text ").append(number * 7_919L).append('\n');
        }
        byte[] packed = packed(text.toString());
        Path file = Files.write(folder.resolve("log.gz"), Arrays.copyOf(packed, packed.length / 2));
        List<RejectedRecord> rejected = new ArrayList<>();

        List<SecurityEvent> events = read(file, 4_000, rejected);

        assertThat(events).hasSizeBetween(5_000, 49_999);
        assertThat(rejected).singleElement().matches(record -> record.reason().contains("damaged or cut off"));
    }

    @Test
    void severalMembersAndHugeLinesOfAPackedFileAreRead() throws Exception {
        byte[] first = packed("1 a\n");
        byte[] second = packed("2 " + "x".repeat(3 << 20) + "\n3 c\n");
        Path file = folder.resolve("log.gz");
        try (OutputStream stream = Files.newOutputStream(file)) {
            stream.write(first);
            stream.write(second);
        }
        List<RejectedRecord> rejected = new ArrayList<>();

        assertThat(read(file, 1, rejected)).extracting(SecurityEvent::summary).containsExactly("1 a", "3 c");
        assertThat(rejected).hasSize(1);
    }

    @Test
    void emptyAndBinaryFilesGiveNothing() throws Exception {
        List<RejectedRecord> rejected = new ArrayList<>();

        assertThat(read(Files.createFile(folder.resolve("empty")), 10, rejected))
                .isEmpty();
        assertThat(rejected).isEmpty();
        assertThat(read(Files.write(folder.resolve("bad.gz"), new byte[] {0x1F, (byte) 0x8B, 1, 2}), 10, rejected))
                .isEmpty();
        assertThat(rejected).hasSize(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    private static byte[] packed(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
