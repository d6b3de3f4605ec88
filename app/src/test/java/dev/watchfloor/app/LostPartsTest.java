package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A profile of which a part is missing is told about, and nothing is written over what is left. */
class LostPartsTest {
    private final DrillDesk desk = new DrillDesk();

    @TempDir
    Path folder;

    private ConsoleOptions options;
    private Path database;

    @BeforeEach
    void makeProfile() throws Exception {
        desk.makeUnsealed(folder);
        options = desk.options(folder);
        desk.seal(options);
        database = options.profile().resolve("watchfloor-1.mv.db");
    }

    @Test
    void aDatabaseWhoseVaultIsLostIsNotWrittenOver() throws Exception {
        byte[] before = Files.readAllBytes(database);
        for (String part : new String[] {"vault.json", "vault.copy.json"}) {
            Files.move(options.profile().resolve(part), folder.resolve(part));
        }
        assertThatThrownBy(() -> Consoles.prepare(options, "bert", DrillDesk.PASSWORD.toCharArray()))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("whose vault is missing");
        assertThatThrownBy(() -> desk.seal(options))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("whose vault is missing");
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
        for (String part : new String[] {"vault.json", "vault.copy.json"}) {
            Files.move(folder.resolve(part), options.profile().resolve(part));
        }
        Consoles.open(options, desk.credentials()).close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4_096, 12_288, 100_000})
    void anEmptiedDatabaseIsNotTakenForOneWithoutOperators(long size) throws IOException {
        try (FileChannel file = FileChannel.open(database, StandardOpenOption.WRITE)) {
            file.truncate(size);
        }
        assertThatThrownBy(() -> Consoles.open(options, desk.credentials()))
                .isInstanceOf(ProfileException.class)
                .hasMessageNotContaining("they were removed")
                .hasMessageContaining("backup");
        assertThatThrownBy(() -> Consoles.open(options, desk.credentials())).isInstanceOf(Exception.class);
    }
}
