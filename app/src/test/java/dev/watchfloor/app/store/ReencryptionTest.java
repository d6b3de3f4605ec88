package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.intake.ConfiguredConnector;
import dev.watchfloor.app.vault.RecoveryCode;
import dev.watchfloor.app.vault.Vault;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReencryptionTest {
    private final Clock clock = Clock.systemUTC();
    private final StoreKeys first = keys();
    private final StoreKeys second = keys();

    @TempDir
    Path folder;

    @Test
    void olderProfileIsEncryptedAndKeepsItsSecrets() throws Exception {
        String key;
        try (Database plain = Database.open(folder, clock)) {
            connect(plain);
            key = H2SigningKey.open(plain, "anna").get().card().fingerprint();
        }
        assertThat(bytes("watchfloor")).contains("a-telling-name");

        List<Double> progress = new ArrayList<>();
        Reencryption.copy(folder, clock, "watchfloor", null, "watchfloor-1", first, progress::add);
        Reencryption.forgetAllBut(folder, "watchfloor-1");

        assertThat(progress).last().isEqualTo(1.0);
        assertThat(Database.isIn(folder)).isFalse();
        assertThat(bytes("watchfloor-1")).doesNotContain("a-telling-name");
        holds("watchfloor-1", first, key);
    }

    @Test
    void newKeyOpensTheCopyAndTheOldOneStaysUntilItIsForgotten() throws Exception {
        String key;
        try (Database database = Database.open(folder, clock, "watchfloor", first)) {
            connect(database);
            key = H2SigningKey.open(database, "anna").get().card().fingerprint();
        }

        Reencryption.copy(folder, clock, "watchfloor", first, "watchfloor-2", second, done -> {});

        holds("watchfloor", first, key);
        holds("watchfloor-2", second, key);
        assertThatThrownBy(() -> Database.open(folder, clock, "watchfloor-2", first))
                .isInstanceOf(ProfileException.class);
    }

    @Test
    void wrongOldKeyLeavesNoCopy() throws Exception {
        Database.open(folder, clock, "watchfloor", first).close();

        assertThatThrownBy(
                        () -> Reencryption.copy(folder, clock, "watchfloor", second, "watchfloor-2", first, done -> {}))
                .isInstanceOf(ProfileException.class);

        assertThat(folder.resolve("watchfloor-2.mv.db")).doesNotExist();
        Database.open(folder, clock, "watchfloor", first).close();
    }

    private void connect(Database database) throws ProfileException {
        H2ConnectorRepository.open(database)
                .save(new ConfiguredConnector(
                        "a-telling-name",
                        "gateway",
                        "Gateway",
                        Layer.PERIMETER,
                        Map.of("url", "http://127.0.0.1"),
                        Map.of("key", new Secret("hunter2hunter2"))));
    }

    private void holds(String name, StoreKeys keys, String fingerprint) throws ProfileException {
        try (Database database = Database.open(folder, clock, name, keys)) {
            assertThat(H2ConnectorRepository.open(database)
                            .all()
                            .getFirst()
                            .secrets()
                            .get("key"))
                    .extracting(Secret::reveal)
                    .isEqualTo("hunter2hunter2");
            assertThat(H2SigningKey.open(database, "anna").get().card().fingerprint())
                    .isEqualTo(fingerprint);
        }
        assertThat(folder.resolve("secrets.key")).doesNotExist();
    }

    private String bytes(String name) throws Exception {
        return new String(Files.readAllBytes(Database.file(folder, name)), StandardCharsets.ISO_8859_1);
    }

    private static StoreKeys keys() {
        return StoreKeys.of(Vault.make(RecoveryCode.make(), "watchfloor").secret());
    }
}
