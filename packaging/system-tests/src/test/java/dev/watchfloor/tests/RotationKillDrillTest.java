package dev.watchfloor.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.lab.ThrowAwayDesk;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The real program is killed again and again while it encrypts the profile anew; then everything must be there. */
@Execution(ExecutionMode.CONCURRENT)
final class RotationKillDrillTest {
    private static final int KILLS = 5;
    private static final int RECORDS = 20_000;
    private static final TimeRange EVER =
            new TimeRange(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private ThrowAwayDesk desk;

    @BeforeEach
    void settle() throws Exception {
        desk = ThrowAwayDesk.in(folder);
        Path eve = EveWriter.file(folder.resolve("eve.json"), RECORDS);
        try (Console console = desk.open()) {
            console.connectors().add(new ConnectorDraft("suricata", "IDS", Map.of("path", eve.toString()), Map.of()));
            console.start();
            await().atMost(Duration.ofSeconds(120)).until(() -> console.events().count(Query.ALL, EVER) == RECORDS);
        }
    }

    @Test
    void aKilledRotationLeavesAProfileThatOpensWithAllItHas() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            killAt(Files.size(databases().getFirst()) * kill / KILLS);
            holdsAll();
        }

        String before = databases().getFirst().toString();
        assertThat(rotating().waitFor()).isZero();

        assertThat(databases()).singleElement().extracting(Path::toString).isNotEqualTo(before);
        holdsAll();
    }

    /** @param size of the copy, in bytes, at which it is killed */
    private void killAt(long size) throws IOException, InterruptedException {
        String old = databases().getFirst().getFileName().toString();
        Process rotating = rotating();
        try {
            await().pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> {
                        for (Path file : databases()) {
                            if (!file.getFileName().toString().equals(old)
                                    && Files.exists(file)
                                    && Files.size(file) >= size) {
                                return true;
                            }
                        }
                        return !rotating.isAlive();
                    });
        } finally {
            rotating.destroyForcibly();
            assertThat(rotating.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void holdsAll() throws Exception {
        try (Console console = desk.open()) {
            assertThat(console.events().count(Query.ALL, EVER)).isEqualTo(RECORDS);
            assertThat(console.auditProof().verify(true).isWhole()).isTrue();
        }
        assertThat(databases()).hasSize(1);
    }

    private Process rotating() throws IOException {
        return new Program(folder)
                .line(desk, "profile", "rotate-key", "--yes")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<Path> databases() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(desk.options().profile(), "watchfloor*.mv.db")) {
            files.forEach(found::add);
        }
        return found;
    }
}
