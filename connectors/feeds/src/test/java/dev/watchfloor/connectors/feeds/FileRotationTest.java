package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileRotationTest {
    @TempDir
    Path directory;

    private FollowedFolder folder;

    @BeforeEach
    void followOneFile() {
        folder = new FollowedFolder(directory, "eve.json");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theRenamedFileIsDrainedThenTheNewOneRead(boolean restarting) throws Exception {
        folder.append("eve.json", "1 a\n2 b\n");
        assertThat(folder.read()).containsExactly("1 a", "2 b");
        folder.rename("eve.json", "eve.json.1");
        folder.append("eve.json.1", "3 written after the rename\n");
        if (restarting) {
            folder.restart();
        }
        assertThat(folder.read()).containsExactly("3 written after the rename");

        folder.append("eve.json.1", "4 last\n");
        folder.append("eve.json", "5 first of the new file\n");

        assertThat(folder.read()).containsExactly("4 last", "5 first of the new file");
        assertThat(folder.ids).doesNotHaveDuplicates();
    }

    @Test
    void theOldFileIsReadOnAlthoughTheNewOneHasContent() throws Exception {
        folder.append("eve.json", "1 a\n");
        folder.read();
        folder.rename("eve.json", "eve.json.1");
        folder.append("eve.json", "3 new\n");
        folder.read();
        folder.append("eve.json.1", "2 a worker that reopened late\n");

        assertThat(folder.read()).containsExactly("2 a worker that reopened late");
    }

    @Test
    void severalRenamesWhileNobodyReadsLoseNothingThatIsStillThere() throws Exception {
        folder.append("eve.json", "1 a\n");
        folder.read();
        folder.append("eve.json", "2 b\n");
        folder.rename("eve.json", "eve.json.1");
        folder.append("eve.json", "3 c\n");
        folder.restart();

        assertThat(folder.read()).containsExactly("2 b", "3 c");
        folder.rename("eve.json.1", "eve.json.2");
        folder.rename("eve.json", "eve.json.1");
        folder.append("eve.json.1", "4 d\n");
        folder.append("eve.json", "5 e\n");

        assertThat(folder.read()).containsExactly("4 d", "5 e");
        assertThat(folder.ids).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aFileThatCameAndWentWhileNobodyReadIsReadToo() throws Exception {
        folder.append("eve.json", "1 a\n");
        folder.read();
        folder.append("eve.json", "2 b\n");
        folder.rename("eve.json", "eve.json.2");
        folder.append("eve.json", "3 never seen under its first name\n");
        folder.rename("eve.json", "eve.json.1");
        folder.append("eve.json", "4 d\n");
        folder.at("eve.json.2", 1_000);
        folder.at("eve.json.1", 2_000);
        folder.restart();

        assertThat(folder.read()).containsExactly("2 b", "3 never seen under its first name", "4 d");
        assertThat(folder.read()).isEmpty();
    }

    @Test
    void olderFilesBesideTheFollowedOneAreLeftAlone() throws Exception {
        folder.append("eve.json.7", "0 from before\n");
        folder.at("eve.json.7", 500);
        folder.append("eve.json", "1 a\n");
        assertThat(folder.read()).containsExactly("1 a");
        folder.rename("eve.json", "eve.json.1");
        folder.at("eve.json.1", 1_000);
        folder.append("eve.json", "2 b\n");

        assertThat(folder.read()).containsExactly("2 b");
        folder.copy("eve.json.1", "eve.json.backup");
        assertThat(folder.read()).isEmpty();
    }

    @Test
    void nothingIsLostOrRepeatedWhileAWriterRotates() throws Exception {
        int lines = 20_000;
        // A file that was rotated before the first look is none of the feed's: on a busy machine the writer was first.
        folder.append("eve.json", lines + " before\n");
        folder.read();
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                int rotation = 0;
                for (int i = 0; i < lines; i += 50) {
                    StringBuilder text = new StringBuilder();
                    for (int line = i; line < i + 50; line++) {
                        text.append(line).append(" x").append(line).append('\n');
                    }
                    folder.append("eve.json", text.substring(0, 7));
                    folder.append("eve.json", text.substring(7));
                    if (i % 2_000 == 1_950) {
                        folder.rename("eve.json", "eve.json." + rotation++);
                    }
                }
            } catch (java.io.IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
        int reads = 0;
        while (writer.isAlive()) {
            folder.read();
            if (++reads % 7 == 0) {
                folder.restart();
            }
        }
        folder.read();

        assertThat(folder.ids).doesNotHaveDuplicates().hasSize(lines + 1);
    }

    @Test
    void aNameWithTheDateBeforeTheEndingIsFoundToo() throws Exception {
        folder.append("eve.json", "1 a\n");
        folder.read();
        folder.append("eve.json", "2 b\n");
        folder.rename("eve.json", "eve-20261124.json");
        folder.restart();
        folder.append("eve.json", "3 c\n");

        assertThat(folder.read()).containsExactly("2 b", "3 c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve.json", "eve.json*"})
    void theRestOfACopiedAndTruncatedFileComesFromTheCopy(String pattern) throws Exception {
        folder = new FollowedFolder(directory, pattern);
        folder.append("eve.json", "1 a\n2 b\n");
        assertThat(folder.read()).hasSize(2);
        folder.append("eve.json", "3 unread when rotated\n");
        folder.copy("eve.json", "eve.json.1");
        folder.truncate("eve.json");
        folder.restart();
        folder.append("eve.json", "4 d\n");

        assertThat(folder.read()).containsExactly("3 unread when rotated", "4 d");
        assertThat(folder.read()).isEmpty();
        assertThat(folder.ids).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aCopySeenBeforeTheTruncationIsNotReadTwice() throws Exception {
        folder = new FollowedFolder(directory, "eve.json*");
        folder.append("eve.json", "1 a\n2 b\n");
        folder.read();
        folder.append("eve.json", "3 c\n");
        folder.copy("eve.json", "eve.json.1");
        assertThat(folder.read()).containsExactly("3 c");
        assertThat(folder.read()).isEmpty();
        folder.truncate("eve.json");
        folder.append("eve.json", "4 d\n");

        assertThat(folder.read()).containsExactly("4 d");
        assertThat(folder.read()).isEmpty();
    }

    @Test
    void aTruncatedFileThatGrewPastTheOldPlaceIsReadFromItsStart() throws Exception {
        folder.append("eve.json", "1 a\n");
        folder.read();
        folder.truncate("eve.json");
        folder.append("eve.json", "2 longer than before\n3 c\n");

        assertThat(folder.read()).containsExactly("2 longer than before", "3 c");
    }

    @Test
    void aTruncatedFileThatIsWrittenTheSameAgainHasOtherIds() throws Exception {
        folder.append("eve.json", "1 same\n2 b\n");
        folder.read();
        folder.truncate("eve.json");
        folder.append("eve.json", "1 same\n");

        assertThat(folder.read()).containsExactly("1 same");
        assertThat(folder.ids).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void aFileThatVanishesWhileFollowedIsReadToItsEnd() throws Exception {
        folder.append("eve.json", "1 a\n");
        folder.read();
        folder.append("eve.json", "2 b\n");
        folder.delete("eve.json");

        assertThat(folder.read()).containsExactly("2 b");
        folder.append("eve.json", "3 c\n");
        assertThat(folder.read()).containsExactly("3 c");
    }

    @Test
    void theCursorDoesNotGrowWithEveryRotation() throws Exception {
        for (int i = 0; i < 60; i++) {
            folder.append("eve.json", i + " a\n");
            folder.read();
            folder.rename("eve.json", "eve.json." + i);
        }

        assertThat(folder.ids).hasSize(60);
        assertThat(folder.cursor().value()).hasSizeLessThan(5_000);
    }
}
