package dev.watchfloor.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.export.ExportFormat;
import dev.watchfloor.app.export.ExportRequest;
import dev.watchfloor.app.export.ExportWatcher;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.lab.ThrowAwayDesk;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The real program is killed again and again in the middle of an import; then every record is counted. */
@Execution(ExecutionMode.CONCURRENT)
final class ImportKillDrillTest {
    private static final int KILLS = 5;
    private static final int RECORDS = 100_000;
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
    void killsDuringAnImportLoseNothingAndStoreNothingTwice() throws Exception {
        Path archive = EveWriter.file(folder.resolve("eve.json.1"), RECORDS);
        try (Console console = desk.open()) {
            console.connectors()
                    .add(new ConnectorDraft(
                            "suricata",
                            "IDS",
                            Map.of("path", folder.resolve("eve.json").toString()),
                            Map.of()));
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            importUntilLine(archive, kill);
        }

        assertThat(importing(archive).waitFor()).isZero();

        List<String> ids = ids();
        assertThat(ids).hasSize(RECORDS).doesNotHaveDuplicates();
    }

    /** Kills the import after it told of some progress, or lets it end when it is too quick to be killed. */
    private void importUntilLine(Path archive, int lines) throws IOException, InterruptedException {
        Process importing = importing(archive);
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(importing.getErrorStream(), StandardCharsets.UTF_8))) {
            String line = told.readLine();
            for (int read = 1; read < lines && line != null; read++) {
                line = told.readLine();
            }
        } finally {
            importing.destroyForcibly();
            assertThat(importing.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Process importing(Path archive) throws IOException {
        return new Program(folder)
                .line(desk, "import", "--connector", "IDS", archive.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<String> ids() throws Exception {
        try (Console console = desk.open()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            console.exports()
                    .toStream(
                            new ExportRequest(
                                    Query.ALL,
                                    EVER,
                                    Order.OLDEST_FIRST,
                                    ZoneOffset.UTC,
                                    ExportFormat.JSON_LINES,
                                    List.of(Field.URL),
                                    Long.MAX_VALUE),
                            bytes,
                            "test",
                            ExportWatcher.NONE);
            return bytes.toString(StandardCharsets.UTF_8).lines().toList();
        }
    }
}
