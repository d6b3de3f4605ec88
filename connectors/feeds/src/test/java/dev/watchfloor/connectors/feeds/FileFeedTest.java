package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFeedTest {
    @TempDir
    Path directory;

    private FollowedFolder folder;

    @BeforeEach
    void followOneFile() {
        folder = new FollowedFolder(directory, "eve.json");
    }

    @Test
    void aFolderIsNoFileToWaitFor() {
        for (String written : new String[] {directory.toString(), directory + "/"}) {
            FileFeed feed = new FileFeed(written, new LineEvents(), Duration.ofSeconds(1));

            Health health = feed.checkHealth(Clock.systemUTC());
            assertThat(health.state()).isEqualTo(Health.State.DOWN);
            assertThat(health.sentence())
                    .isEqualTo(written + " is a folder. Name the file in it, or several with a pattern such as "
                            + directory + "/*.json.");
        }
    }

    @Test
    void aHalfWrittenLineWaitsForItsEnd() throws Exception {
        folder.append("eve.json", "1 a\n2 ha");
        assertThat(folder.read()).containsExactly("1 a");
        folder.restart();
        assertThat(folder.read()).isEmpty();
        folder.append("eve.json", "lf\n");

        assertThat(folder.read()).containsExactly("2 half");
    }

    @Test
    void aHalfWrittenFirstLineWaitsForItsEnd() throws Exception {
        folder.append("eve.json", "1 ha");
        assertThat(folder.read()).isEmpty();
        folder.append("eve.json", "lf\n2 b\n");

        assertThat(folder.read()).containsExactly("1 half", "2 b");
    }

    @Test
    void aRestartGoesOnAtTheExactByte() throws Exception {
        folder.append("eve.json", "1 ä€𝄞\n2 b\r\n\n3 c\n");
        folder.read();
        folder.restart();
        folder.append("eve.json", "4 d\n");

        assertThat(folder.read()).containsExactly("4 d");
        String offset = folder.ids.getLast().split(":")[1];
        assertThat(Long.parseLong(offset)).isEqualTo(Files.size(folder.path("eve.json")) - 4);
    }

    @Test
    void severalFilesAreReadAndIdsDiffer() throws Exception {
        folder = new FollowedFolder(directory, "eve*.json");
        folder.append("eve.1.json", "1 same\n3 c\n");
        folder.append("eve.2.json", "1 same\n4 d\n");
        folder.append("other.json", "9 not ours\n");
        folder.append("eve.2.json.gz", "9 packed\n");

        assertThat(folder.read()).containsExactlyInAnyOrder("1 same", "3 c", "1 same", "4 d");
        folder.append("eve.2.json", "5 e\n");
        folder.append("eve.1.json", "6 f\n");
        folder.append("eve.3.json", "7 g\n");
        folder.restart();

        assertThat(folder.read()).containsExactly("5 e", "6 f", "7 g");
        assertThat(folder.ids).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aLineThatIsTooLongIsRejectedAndSkippedThroughItsEnd() throws Exception {
        folder.append("eve.json", "1 a\n7 " + "x".repeat(3 << 20));
        assertThat(folder.read()).containsExactly("1 a");
        assertThat(folder.rejected).hasSize(1);
        assertThat(folder.rejected.getFirst().sample()).startsWith("7 xxx");
        folder.restart();
        folder.append("eve.json", "y".repeat(300_000));
        assertThat(folder.read()).isEmpty();
        folder.append("eve.json", "\n2 b\n");

        assertThat(folder.read()).containsExactly("2 b");
        assertThat(folder.rejected).hasSize(1);
    }

    @Test
    void aLineJustShortEnoughIsRead() throws Exception {
        folder.append("eve.json", "1 a\n2 " + "x".repeat(LineReader.LONGEST_LINE - 2) + "\n3 c\n");

        assertThat(folder.read()).hasSize(3);
        assertThat(folder.rejected).isEmpty();
    }

    @Test
    void invalidCharactersAreReplaced() throws Exception {
        Files.write(folder.path("eve.json"), new byte[] {'1', ' ', (byte) 0xC3, (byte) 0x28, '\n'});

        assertThat(folder.read()).containsExactly("1 \uFFFD(");
    }

    @Test
    void aRecordOfSeveralEventsMaySpanPages() throws Exception {
        folder.append("eve.json", "1*5 five\n2 b\n");
        Cursor cursor = Cursor.START;
        int seen = 0;
        for (int i = 0; i < 3; i++) {
            Page page = new FileFeed(directory + "/eve.json", new LineEvents(), Duration.ofSeconds(1)).fetch(cursor, 2);
            assertThat(page.events()).hasSize(2);
            seen += page.events().size();
            assertThat(page.events().getFirst().id()).endsWith(i == 0 ? "/0" : i == 1 ? "/2" : "/4");
            cursor = page.next();
        }
        assertThat(seen).isEqualTo(6);
    }

    @Test
    void skippedRecordsMoveTheCursor() throws Exception {
        folder.append("eve.json", "# a\n# b\n");
        Page page = folder.feed().fetch(Cursor.START, 10);

        assertThat(page.events()).isEmpty();
        assertThat(page.next()).isNotEqualTo(Cursor.START);
    }

    @Test
    void aMissingFileIsNoFailureAndIsReadOnceThere() throws Exception {
        assertThat(folder.read()).isEmpty();
        Health health = folder.feed().checkHealth(Clock.systemUTC());
        assertThat(health.state()).isEqualTo(Health.State.DEGRADED);
        assertThat(health.sentence()).contains("eve.json does not exist yet");
        folder.append("eve.json", "1 a\n");

        assertThat(folder.read()).containsExactly("1 a");
        assertThat(folder.feed().checkHealth(Clock.systemUTC()).state()).isEqualTo(Health.State.HEALTHY);
    }

    @Test
    void aMissingDirectoryAndAnEmptyGlobAreSaid() throws Exception {
        FileFeed nowhere = new FileFeed(directory + "/logs/eve.json", new LineEvents(), Duration.ofSeconds(1));
        assertThat(nowhere.fetch(Cursor.START, 5).events()).isEmpty();
        assertThat(nowhere.checkHealth(Clock.systemUTC()).sentence()).contains("directory");
        FileFeed none = new FileFeed(directory + "/eve*.json", new LineEvents(), Duration.ofSeconds(1));
        assertThat(none.fetch(Cursor.START, 5).events()).isEmpty();
        assertThat(none.checkHealth(Clock.systemUTC()).sentence()).contains("eve*.json");
    }

    @Test
    void aBrokenPatternIsTakenAsAName() throws Exception {
        folder.append("eve[.json", "1 a\n");

        assertThat(new FollowedFolder(directory, "eve[.json").read()).containsExactly("1 a");
    }

    @Test
    void healthTellsWhenTheFileLastGrew() throws Exception {
        folder.append("eve.json", "1 a\n");
        Instant now = Instant.parse("2026-11-24T12:00:00Z");
        Files.setLastModifiedTime(folder.path("eve.json"), FileTime.from(now.minusSeconds(30)));

        assertThat(folder.feed().checkHealth(Clock.fixed(now, ZoneOffset.UTC)).sentence())
                .isEqualTo("Follows eve.json; last written 30 s ago.");
    }

    @Test
    void aFileThatMayNotBeReadIsAFailureInWords() throws Exception {
        folder.append("eve.json", "1 a\n");
        Files.setPosixFilePermissions(folder.path("eve.json"), PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(folder.path("eve.json")))
                .as("not run as root")
                .isFalse();

        assertThatThrownBy(folder::read).isInstanceOfSatisfying(ConnectorException.class, failure -> {
            assertThat(failure.category()).isEqualTo(Category.FORBIDDEN);
            assertThat(failure.sentence()).contains("may not be read by this user");
        });
    }

    @Test
    void aForeignCursorIsRefused() {
        assertThatThrownBy(() -> folder.feed().fetch(new Cursor("not ours"), 10))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.MALFORMED_DATA));
    }

    @Test
    void aHundredThousandLinesAreReadInSeconds() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append(i).append(" a line of about the length that a record has in practice, give or take\n");
        }
        Files.writeString(folder.path("eve.json"), text, StandardOpenOption.CREATE);
        long started = System.nanoTime();
        int events = 0;
        Cursor cursor = Cursor.START;
        for (Page page = folder.feed().fetch(cursor, 1_000);
                page.more();
                page = folder.feed().fetch(cursor, 1_000)) {
            events += page.events().size();
            cursor = page.next();
        }

        assertThat(events).isEqualTo(100_000);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
    }
}
