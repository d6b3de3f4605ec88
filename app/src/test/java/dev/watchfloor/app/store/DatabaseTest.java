package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.ProfileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private final Clock clock = Clock.systemUTC();

    @TempDir
    Path folder;

    @Test
    void aNewProfileIsForItsOwnerOnly() throws Exception {
        Path profile = folder.resolve("new/profile");
        try (Database database = Database.open(profile, clock)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(profile)))
                    .isEqualTo("rwx------");
            assertThat(database.bytes()).isPositive();
            assertThat(database.profile()).isEqualTo(profile);
        }
    }

    @Test
    void aSecondConsoleInTheSameProcessIsRefusedAndTheFirstKeepsItsLock() throws Exception {
        try (Database first = Database.open(folder, clock)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> Database.open(folder, clock))
                        .isInstanceOf(ProfileException.class)
                        .hasMessageContaining("in use by another Watchfloor console")
                        .hasMessageContaining(
                                String.valueOf(ProcessHandle.current().pid()));
            }
            assertThat(first.<Integer>read(connection -> 7)).isEqualTo(7);
        }
        Database.open(folder, clock).close();
    }

    @Test
    void whatIsCommittedIsThereAfterReopening() throws Exception {
        try (Database database = Database.open(folder, clock)) {
            database.transact(connection -> execute(connection, "INSERT INTO cursors VALUES ('a', 'one')"));
            database.sync();
        }
        try (Database database = Database.open(folder, clock)) {
            assertThat(database.<Integer>read(DatabaseTest::cursors)).isEqualTo(1);
        }
    }

    @Test
    void workThatFailsLeavesNothingBehind() throws Exception {
        try (Database database = Database.open(folder, clock)) {
            assertThatThrownBy(() -> database.transact(connection -> {
                        execute(connection, "INSERT INTO cursors VALUES ('a', 'one')");
                        throw new IllegalStateException("half-way");
                    }))
                    .hasMessage("half-way");
            assertThat(database.<Integer>read(DatabaseTest::cursors)).isZero();
        }
    }

    @Test
    void anInterruptedCallerGetsItsResultAndKeepsItsInterrupt() throws Exception {
        try (Database database = Database.open(folder, clock)) {
            Thread.currentThread().interrupt();
            database.transact(connection -> execute(connection, "INSERT INTO cursors VALUES ('a', 'one')"));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(database.<Integer>read(DatabaseTest::cursors)).isEqualTo(1);
        }
    }

    @Test
    void aDamagedFileIsRefusedAndLeftAsItIs() throws Exception {
        try (Database database = Database.open(folder, clock)) {
            database.transact(connection -> execute(connection, "INSERT INTO cursors VALUES ('a', 'one')"));
        }
        Path file = folder.resolve("watchfloor.mv.db");
        byte[] noise = new byte[(int) Files.size(file)];
        new Random(1).nextBytes(noise);
        Files.write(file, noise);

        assertThatThrownBy(() -> Database.open(folder, clock))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("left as it is");
        assertThat(Files.readAllBytes(file)).isEqualTo(noise);
        assertThat(Files.exists(folder.resolve("watchfloor.pid"))).isFalse();
    }

    @Test
    void aFileWithTornBlocksIsRefusedAndLeftAsItIs() throws Exception {
        try (Database database = Database.open(folder, clock)) {
            database.transact(connection -> execute(connection, "INSERT INTO cursors VALUES ('a', 'one')"));
        }
        Path file = folder.resolve("watchfloor.mv.db");
        overwrite(file, 0, 8_192);
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Database.open(folder, clock)).isInstanceOf(ProfileException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aNewerSchemaIsRefusedInWords() throws Exception {
        try (Database database = Database.open(folder, clock)) {
            database.transact(connection -> execute(connection, "INSERT INTO schema_steps VALUES (999, 'later', 0)"));
        }
        assertThatThrownBy(() -> Database.open(folder, clock))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("newer Watchfloor")
                .hasMessageContaining("999");
    }

    @Test
    void everyStepBearsBeingRunTwice() throws Exception {
        Database.open(folder, clock).close();
        try (Database database = Database.open(folder, clock)) {
            database.transact(connection -> execute(connection, "DELETE FROM schema_steps"));
        }
        Database.open(folder, clock).close();
    }

    @Test
    void aStepThatWasLeftOutIsMadeUpForLater() throws Exception {
        Database.open(folder, clock, List.of(Migrations.STEPS.getFirst(), "0005-notes.sql"), "file:")
                .close();
        try (Database database = Database.open(folder, clock)) {
            assertThat(database.<Boolean>read(connection -> execute(connection, "SELECT * FROM leases")))
                    .isTrue();
        }
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static int cursors(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM cursors")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void overwrite(Path file, long from, int length) throws IOException {
        byte[] noise = new byte[length];
        new Random(2).nextBytes(noise);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(noise), from);
        }
    }
}
