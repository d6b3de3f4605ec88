package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.intake.SupervisedConnectors;
import dev.watchfloor.app.intake.TestFactory;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class KillDrillTest {
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @Test
    void killedTwentyTimesDuringIntakeNothingIsLostAndNothingIsThereTwice() throws Exception {
        Path profile = folder.resolve("profile");
        Path source = Files.createFile(folder.resolve("source"));
        try (Database database = Database.open(profile, Clock.systemUTC());
                SupervisedConnectors desk =
                        IngestingProcess.connectors(database, H2EventStore.open(database, Clock.systemUTC()), source)) {
            desk.add(TestFactory.draft("growing"));
        }
        Random random = new Random(20);
        int written = 0;
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            written = grow(source, written, 3_000);
            long seen = killAfterCommits(profile, source, 1 + random.nextInt(12));
            assertThat(seen)
                    .as("what was committed before kill %d is still there", kill)
                    .isGreaterThanOrEqualTo(acknowledged);
            acknowledged = seen;
        }
        int all = grow(source, written, 3_000);

        try (Database database = Database.open(profile, Clock.systemUTC())) {
            H2EventStore store = H2EventStore.open(database, Clock.systemUTC());
            assertThat(store.statistics().events()).isGreaterThanOrEqualTo(acknowledged);
            try (SupervisedConnectors desk = IngestingProcess.connectors(database, store, source)) {
                desk.load();
                desk.start();
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> store.statistics().events() >= all);
            }
            assertThat(store.statistics().events()).isEqualTo(all);
            List<String> ids = new ArrayList<>();
            new EventLog(database).scanIds(0, Long.MAX_VALUE - 1, (position, connector, id) -> ids.add(id));
            assertThat(ids).hasSize(all).doesNotHaveDuplicates();
        }
    }

    private static int grow(Path source, int written, int lines) throws Exception {
        StringBuilder text = new StringBuilder();
        for (int n = written; n < written + lines; n++) {
            text.append(GrowingFileFeed.line(n));
        }
        Files.writeString(source, text, StandardOpenOption.APPEND);
        return written + lines;
    }

    /** Runs a console until it has told of so many commits, kills it at once, and answers the last number it told. */
    private static long killAfterCommits(Path profile, Path source, int commits) throws Exception {
        Process console = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        IngestingProcess.class.getName(),
                        profile.toString(),
                        source.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long last = 0;
        try (BufferedReader told = console.inputReader()) {
            for (int commit = 0; commit < commits; ) {
                String line = told.readLine();
                assertThat(line).as("the console runs").isNotNull();
                if (line.matches("[0-9]+")) {
                    last = Long.parseLong(line);
                    commit++;
                }
            }
            // By its handle: the process itself would close the pipe, and with it what was told before the kill.
            console.toHandle().destroyForcibly();
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                if (line.matches("[0-9]+")) {
                    last = Long.parseLong(line);
                }
            }
        }
        assertThat(console.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return last;
    }
}
