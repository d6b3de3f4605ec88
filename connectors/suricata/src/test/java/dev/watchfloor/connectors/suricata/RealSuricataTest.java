package dev.watchfloor.connectors.suricata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.FileFeed;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Suricata reads the recorded packets; skipped where none is installed. */
class RealSuricataTest {
    @TempDir
    Path directory;

    @Test
    void theRecordedAttackIsUnderstoodAsTheInstalledSuricataTellsIt() throws Exception {
        assumeTrue(isInstalled(), "suricata is not installed");
        copy("attack.pcap");
        copy("watchfloor.rules");
        Process suricata = new ProcessBuilder(
                        "suricata",
                        "-r",
                        "attack.pcap",
                        "-S",
                        "watchfloor.rules",
                        "-l",
                        ".",
                        "--data-dir",
                        ".",
                        "-k",
                        "none")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("suricata.out").toFile())
                .start();
        try {
            assertThat(suricata.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            suricata.destroyForcibly();
        }
        try (FileFeed feed = new FileFeed(directory + "/eve.json", RecordedEve.PARSER, Duration.ofSeconds(1))) {
            Page page = feed.fetch(Cursor.START, 10_000);

            assertThat(page.rejected()).isEmpty();
            List<SecurityEvent> alerts = page.events().stream()
                    .filter(event -> event.kind() == Kind.ALERT)
                    .toList();
            // 18 of the 21 signatures fire on these packets; two of them need data sets that start out empty here.
            assertThat(alerts.stream().map(SecurityEvent::ruleId).distinct().count())
                    .isBetween(14L, 18L);
            assertThat(alerts).allSatisfy(alert -> assertThat(alert.source()).isNotNull());
        }
    }

    private static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "suricata")));
    }

    private void copy(String name) throws Exception {
        try (InputStream in = RealSuricataTest.class.getResourceAsStream("/suricata/7.0.10/" + name)) {
            Files.copy(in, directory.resolve(name));
        }
    }
}
