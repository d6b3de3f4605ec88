package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceUpkeepTest {
    private static final SpaceLimits SOON =
            new SpaceLimits(1_000_000, 500_000, Duration.ofSeconds(5), Duration.ofSeconds(1));
    private static final SpaceLimits AT_ONCE =
            new SpaceLimits(1_000_000, 1, Duration.ofMillis(1), Duration.ofSeconds(1));

    @TempDir
    Path folder;

    private final Ballast ballast = new Ballast();

    @AfterEach
    void reviveTheDisk() {
        DyingDisk.CHANGES_LEFT.set(Long.MAX_VALUE);
        FullDisk.FULL.set(false);
    }

    /** With REUSE_SPACE=TRUE a kill -9 loses commits that had returned: decision 9. */
    @Test
    void spaceThatDiedInTheFileIsNotWrittenIntoNeitherBeforeNorAfterItWasGivenBack() throws Exception {
        try (Database database = open(SOON)) {
            assertThat(setting(database, "REUSE_SPACE")).isEqualToIgnoringCase("false");
            assertThat(setting(database, "WRITE_DELAY")).isEqualTo("0");
            while (!writeAndSeeWhetherItShrank(database)) {
                assertThat(setting(database, "REUSE_SPACE")).isEqualToIgnoringCase("false");
            }
            assertThat(setting(database, "REUSE_SPACE")).isEqualToIgnoringCase("false");
            assertThat(setting(database, "WRITE_DELAY")).isEqualTo("0");
        }
    }

    @Test
    void theFileStaysSmallWhileRowsAreWrittenOverAndKeepsThemAll() throws Exception {
        SortedMap<Integer, Long> sums;
        try (Database database = open(SOON)) {
            for (int passes = 0; passes < 3; ) {
                passes += writeAndSeeWhetherItShrank(database) ? 1 : 0;
                assertThat(database.bytes()).isLessThan(3_000_000);
            }
            sums = database.read(Ballast::sums);
            assertThat(sums).hasSize(40);
        }
        try (Database database = open(SOON)) {
            assertThat(database.<SortedMap<Integer, Long>>read(Ballast::sums)).isEqualTo(sums);
        }
    }

    @Test
    void readsAndWritesThatComeMeanwhileWaitAndSucceed() throws Exception {
        try (Database database = open(SOON);
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            database.transact(ballast::write);
            AtomicBoolean enough = new AtomicBoolean();
            List<Future<Integer>> reading = new ArrayList<>();
            for (int reader = 0; reader < 4; reader++) {
                reading.add(others.submit(() -> {
                    int reads = 0;
                    for (; !enough.get(); reads++) {
                        assertThat(database.<SortedMap<Integer, Long>>read(Ballast::sums))
                                .isNotEmpty();
                    }
                    return reads;
                }));
            }
            for (int passes = 0; passes < 3; ) {
                passes += writeAndSeeWhetherItShrank(database) ? 1 : 0;
            }
            enough.set(true);
            for (Future<Integer> reads : reading) {
                assertThat(reads.get()).isPositive();
            }
        }
    }

    @Test
    void aReadThatGoesOnPutsItOffAndHoldsUpNobody() throws Exception {
        try (Connections connections = fill("file:")) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            SpaceUpkeep upkeep = new SpaceUpkeep(file(), connections, AT_ONCE);
            long before = SpaceUpkeep.bytes(file());
            try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Boolean> reading = others.submit(() -> connections.read(connection -> {
                    begun.countDown();
                    return held(end);
                }));
                begun.await();
                upkeep.run();
                assertThat(SpaceUpkeep.bytes(file())).isEqualTo(before);
                assertThat(connections.<SortedMap<Integer, Long>>read(Ballast::sums))
                        .hasSize(40);
                end.countDown();
                assertThat(reading.get()).isTrue();
            }
            upkeep.run();
            assertThat(SpaceUpkeep.bytes(file())).isLessThan(before / 2);
        }
    }

    @Test
    void aFileThatIsMostlyAliveIsLeftAsItIs() {
        assertThat(SpaceLimits.USUAL.isWorthAPass(10L << 30, 9L << 30)).isFalse();
        assertThat(SpaceLimits.USUAL.isWorthAPass(200L << 20, 1L << 20)).isFalse();
        assertThat(SpaceLimits.USUAL.isWorthAPass(300L << 20, 1L << 20)).isTrue();
        assertThat(SpaceLimits.USUAL.isWorthAskedPass(30L << 20, 1L << 20)).isFalse();
        assertThat(SpaceLimits.USUAL.isWorthAskedPass(500L << 20, 450L << 20)).isFalse();
        assertThat(SpaceLimits.USUAL.isWorthAskedPass(550L << 20, 250L << 20)).isTrue();
    }

    @Test
    void aFullDiskDuringItLosesNothingAndTheNextOneSucceeds() throws Exception {
        try (Connections connections = fill(FullDisk.scheme())) {
            SortedMap<Integer, Long> sums = connections.read(Ballast::sums);
            SpaceUpkeep upkeep = new SpaceUpkeep(file(), connections, AT_ONCE);
            FullDisk.FULL.set(true);
            upkeep.run();
            FullDisk.FULL.set(false);
            assertThat(connections.<SortedMap<Integer, Long>>read(Ballast::sums))
                    .isEqualTo(sums);
            long before = SpaceUpkeep.bytes(file());
            upkeep.run();
            assertThat(SpaceUpkeep.bytes(file())).isLessThan(before / 2);
            assertThat(connections.<SortedMap<Integer, Long>>read(Ballast::sums))
                    .isEqualTo(sums);
        }
    }

    @Test
    void killedAtAnyWriteOfItNothingIsLostAndTheFileTakesMore() throws Exception {
        SortedMap<Integer, Long> sums;
        try (Connections connections = fill("file:")) {
            sums = connections.read(Ballast::sums);
        }
        Path kept = Files.copy(file(), folder.resolve("kept"));
        long changes = changesOfAPass(Long.MAX_VALUE);
        assertThat(changes).isGreaterThan(10);
        for (long kill = 1; kill <= changes; kill++) {
            Files.copy(kept, file(), StandardCopyOption.REPLACE_EXISTING);
            changesOfAPass(kill);
            SortedMap<Integer, Long> written;
            try (Database database = Database.open(folder, Clock.systemUTC())) {
                assertThat(database.<SortedMap<Integer, Long>>read(Ballast::sums))
                        .as("killed at change %d of %d", kill, changes)
                        .isEqualTo(sums);
                database.transact(ballast::write);
                written = database.read(Ballast::sums);
            }
            try (Database database = Database.open(folder, Clock.systemUTC())) {
                assertThat(database.<SortedMap<Integer, Long>>read(Ballast::sums))
                        .as("written after the kill at change %d of %d", kill, changes)
                        .isEqualTo(written)
                        .isNotEqualTo(sums);
            }
        }
    }

    /** Runs a pass on a disk that takes so many changes; answers how many it wanted. */
    private long changesOfAPass(long taken) throws Exception {
        DyingDisk.CHANGES_LEFT.set(Long.MAX_VALUE);
        try (Connections connections = new Connections(DyingDisk.scheme() + folder.resolve("watchfloor"))) {
            connections.writer();
            DyingDisk.CHANGES_LEFT.set(taken);
            new SpaceUpkeep(file(), connections, AT_ONCE).run();
            return taken - DyingDisk.CHANGES_LEFT.get();
        }
    }

    /** A file of which most is dead. */
    private Connections fill(String scheme) throws SQLException {
        Connections connections = new Connections(scheme + folder.resolve("watchfloor"));
        for (int transaction = 0; transaction < 150; transaction++) {
            connections.transact(ballast::write);
        }
        return connections;
    }

    private boolean writeAndSeeWhetherItShrank(Database database) {
        long before = database.bytes();
        database.transact(ballast::write);
        // The pass, if there is one, stands before this in the writer's queue.
        database.transact(connection -> true);
        return database.bytes() < before;
    }

    private Database open(SpaceLimits limits) throws Exception {
        return Database.open(folder, Clock.systemUTC(), Migrations.STEPS, "file:", null, limits);
    }

    private Path file() {
        return folder.resolve("watchfloor.mv.db");
    }

    private static boolean held(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String setting(Database database, String name) {
        return database.read(connection -> setting(connection, name));
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT setting_value FROM information_schema.settings WHERE setting_name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).as("the setting " + name).isTrue();
                return row.getString(1);
            }
        }
    }
}
