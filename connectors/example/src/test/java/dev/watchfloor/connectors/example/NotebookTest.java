package dev.watchfloor.connectors.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.PullFeedContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feed contract on a notebook file, and what is peculiar to notebooks. */
final class NotebookTest extends PullFeedContract {
    private static final Instant FIRST = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    Path folder;

    private Path file;
    private int written;

    @BeforeEach
    void create() throws IOException {
        file = Files.createFile(folder.resolve("notes.txt"));
    }

    @Override
    protected PullFeed feed() {
        return new NotebookFeed(file);
    }

    @Override
    protected void produce(int count) throws IOException {
        for (int line = 0; line < count; line++) {
            append(FIRST.plusSeconds(written++) + " 203.0.113.9 Badge reader beeped twice\n");
        }
    }

    @Override
    protected boolean produceMalformed() throws IOException {
        append("yesterday evening somebody rang\n");
        return true;
    }

    @Override
    protected Optional<Instant> timeOfNext() {
        return Optional.of(FIRST.plusSeconds(written));
    }

    @Test
    void aHalfWrittenLineWaitsForItsEnd() throws Exception {
        append(FIRST + " - Half");
        Page before = feed().fetch(Cursor.START, 10);
        append(" a sentence\n");

        Page after = feed().fetch(before.next(), 10);

        assertThat(before.events()).isEmpty();
        assertThat(after.events()).extracting(SecurityEvent::summary).containsExactly("Half a sentence");
    }

    @Test
    void aTimeWithoutAZoneIsRefused() throws Exception {
        append("2026-11-24T10:00:00 - No zone\n");

        Page page = feed().fetch(Cursor.START, 10);

        assertThat(page.events()).isEmpty();
        assertThat(page.rejected().getFirst().reason()).contains("zone");
    }

    @Test
    void aMissingFileIsDownWithASentence() throws Exception {
        NotebookFactory factory = new NotebookFactory();
        Settings settings = Settings.of(
                factory.settings(), Map.of("path", folder.resolve("none.txt").toString()));
        try (Connector notebook =
                factory.create(settings, new ConnectorContext("notes", Clock.systemUTC(), key -> Optional.empty()))) {
            Health health = notebook.checkHealth();

            assertThat(health.state()).isEqualTo(Health.State.DOWN);
            assertThat(health.sentence()).contains("none.txt").endsWith(".");
        }
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
