package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.store.blocks.Block;
import dev.watchfloor.app.store.blocks.RandomEvents;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as bytes on a disk. */
class LogFileTest {
    private static final int SEGMENTS = 2;
    private static final int BATCHES = 10;
    private static final int BATCH = 100;

    private final RandomEvents random = new RandomEvents(21);

    @TempDir
    Path folder;

    @Test
    void aByteThatTheDiskChangedInABlockCostsThatBlockOnly() throws Exception {
        List<StoredEvent> events = random.events(1, 1_000);
        Block block;
        try (Database database = Database.open(folder, Clock.systemUTC())) {
            EventLog log = new EventLog(database);
            log.append("a", events, null);
            block = database.read(connection -> BlockRows.next(connection, 500, 500))
                    .getFirst();
        }
        change(folder.resolve("watchfloor.mv.db"), block.content());

        try (Database database = Database.open(folder, Clock.systemUTC())) {
            EventLog log = new EventLog(database);
            List<StoredEvent> read = new ArrayList<>();
            log.records(1, 1_000, read::add);
            assertThat(read)
                    .isEqualTo(events.stream()
                            .filter(event -> event.position() < block.first() || event.position() > block.last())
                            .toList());
            assertThat(log.damage()).isEqualTo(new Damage(1, block.events(), List.of(block.first())));
        }
    }

    @Test
    void theFileDoesNotGrowForEverWhenSegmentsComeAndGo() throws Exception {
        SpaceLimits limits = new SpaceLimits(1_000_000, 500_000, Duration.ofSeconds(5), Duration.ofSeconds(1));
        try (Database database = Database.open(folder, Clock.systemUTC(), Migrations.STEPS, "file:", null, limits)) {
            EventLog log = new EventLog(database);
            for (int round = 0; round < 60; round++) {
                log.append("a", random.events(round * 400L + 1, 400), null);
                if (round > 0) {
                    log.drop((round - 1) * 400L + 1, 400);
                }
            }
            // What gives space back, if it is due, stands before this in the writer's queue.
            database.transact(connection -> true);
            assertThat(database.bytes()).isLessThan(4_000_000);
        }
    }

    /** In one transaction H2 wrote all of it once more, in chunks too long for it to move, and the file stayed long. */
    @Test
    void whatADroppedSegmentTookIsGivenBackAndNotWrittenOnceMore() throws Exception {
        SpaceLimits onlyWhenAsked =
                new SpaceLimits(1_000_000, Long.MAX_VALUE / 2, Duration.ofSeconds(5), Duration.ofSeconds(1));
        try (Database database =
                Database.open(folder, Clock.systemUTC(), Migrations.STEPS, "file:", null, onlyWhenAsked)) {
            EventLog log = new EventLog(database);
            long position = 1;
            for (int segment = 0; segment < SEGMENTS; segment++) {
                for (int batch = 0; batch < BATCHES; batch++) {
                    log.append("a", noise(position, BATCH), null);
                    position += BATCH;
                }
            }
            long full = database.bytes();
            for (int segment = 0; segment < SEGMENTS; segment++) {
                log.drop((long) segment * BATCHES * BATCH + 1, BATCHES * BATCH);
                assertThat(database.bytes()).isLessThan(full + (4L << 20));
            }
            log.giveBack();
            assertThat(database.bytes()).isLessThan(full / 2);
        }
    }

    /** Events whose records cannot be compressed. */
    private List<StoredEvent> noise(long first, int count) {
        List<StoredEvent> events = new ArrayList<>();
        for (long position = first; position < first + count; position++) {
            byte[] bytes = new byte[24_000];
            new Random(position).nextBytes(bytes);
            events.add(new StoredEvent(
                    position,
                    Instant.EPOCH,
                    "a",
                    SecurityEvent.of("e" + position, Instant.EPOCH, Layer.PERIMETER, Kind.REQUEST)
                            .raw(Base64.getEncoder().encodeToString(bytes))
                            .build()));
        }
        return events;
    }

    private static void change(Path file, byte[] content) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        int half = content.length / 2;
        String needle = new String(content, half, 64, StandardCharsets.ISO_8859_1);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(needle);
        assertThat(at).isPositive();
        for (int from = at; from >= 0; ) {
            bytes[from] ^= 1;
            from = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(needle);
        }
        Files.write(file, bytes);
    }
}
