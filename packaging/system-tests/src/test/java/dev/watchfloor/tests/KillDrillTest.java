package dev.watchfloor.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.lab.ThrowAwayDesk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The real program is killed again and again in the middle of taking a growing file in; then every record is counted. */
@Execution(ExecutionMode.CONCURRENT)
final class KillDrillTest {
    private static final int KILLS = 20;
    private static final TimeRange EVER =
            new TimeRange(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private ThrowAwayDesk desk;

    @BeforeEach
    void settle() {
        desk = ThrowAwayDesk.in(folder);
    }

    @Test
    void twentyKillsLoseNothingAndStoreNothingTwice() throws Exception {
        Path eve = folder.resolve("eve.json");
        Files.createFile(eve);
        try (Console console = desk.open()) {
            console.connectors()
                    .add(new ConnectorDraft(
                            "suricata", "IDS", Map.of("path", eve.toString(), "poll", "PT0.05S"), Map.of()));
        }
        try (EveWriter writer = new EveWriter(eve)) {
            writer.start();
            for (int kill = 0; kill < KILLS; kill++) {
                killInTheMiddle(20 + 37 * kill % 150);
            }
            writer.stop();
            assertThat(numbersAfterCatchingUp(writer.written()))
                    .as("each record's number exactly once")
                    .hasSize(writer.written())
                    .doesNotHaveDuplicates();
        }
    }

    private void killInTheMiddle(int events) throws IOException, InterruptedException {
        Process console = new Program(folder)
                .line(desk, "watch", "--json")
                // Notices about connectors go to the error stream; only events are counted here.
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(console.getInputStream(), StandardCharsets.UTF_8))) {
            for (int line = 0; line < events; line++) {
                String printed = lines.readLine();
                assertThat(printed).as("a stored event").isNotNull().startsWith("{");
            }
        } finally {
            console.destroyForcibly();
            assertThat(console.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private List<String> numbersAfterCatchingUp(int expected) throws Exception {
        try (Console console = desk.open()) {
            console.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> console.events().count(Query.ALL, EVER) >= expected);
            List<String> numbers = new ArrayList<>();
            Set<Long> positions = new HashSet<>();
            StoredEvent last = null;
            while (true) {
                List<StoredEvent> page = console.events().page(Query.ALL, EVER, Order.NEWEST_FIRST, 5_000, last);
                if (page.isEmpty()) {
                    return numbers;
                }
                for (StoredEvent stored : page) {
                    assertThat(positions.add(stored.position())).isTrue();
                    numbers.add(String.valueOf(stored.event().path()));
                }
                last = page.getLast();
            }
        }
    }
}
