package dev.watchfloor.app.workstation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.crypto.Ed25519;
import dev.watchfloor.app.vault.SealedBox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkstationKeysTest {
    private static final byte[] TEXT = "denylist.block".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path home;
    private Path file;

    @BeforeEach
    void choose() {
        home = folder.resolve("home");
        file = home.resolve("workstation.key");
    }

    @Test
    void theSameKeysAreThereTheNextTime() throws Exception {
        WorkstationKeys made = WorkstationKeys.open(home, "soc-ws-04");
        WorkstationKeys again = WorkstationKeys.open(home, "renamed");

        assertThat(again.workstation()).isEqualTo("soc-ws-04");
        assertThat(again.publicKey()).isEqualTo(made.publicKey()).hasSize(60);
        String signature = Base64.getEncoder().encodeToString(again.sign(TEXT));
        assertThat(Ed25519.hasSigned(made.publicKey(), TEXT, signature)).isTrue();
        byte[] sealed = SealedBox.seal(made.sealing().getPublic(), "here", TEXT);
        assertThat(SealedBox.open(again.sealing().getPrivate(), "here", sealed)).contains(TEXT);
    }

    @Test
    void onlyTheOwnerReadsThem() throws Exception {
        WorkstationKeys.open(home, "ws");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        WorkstationKeys.open(home, "ws");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(home)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void consolesThatStartTogetherGetTheSameKeys() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> open = () -> WorkstationKeys.open(home, "ws").publicKey();
            List<Future<String>> opened = threads.invokeAll(List.of(open, open, open, open));
            String first = opened.getFirst().get();
            for (Future<String> one : opened) {
                assertThat(one.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void whatIsDamagedIsRefusedAndLeftAsItIs() throws Exception {
        WorkstationKeys.open(home, "ws");
        String whole = Files.readString(file);
        WorkstationKeys.open(folder.resolve("other"), "ws");
        String other = Files.readString(folder.resolve("other/workstation.key"));
        List<String> damaged = List.of(
                "",
                "{",
                "[]",
                whole.substring(0, whole.length() / 2),
                whole.replace("\"version\" : 1", "\"version\" : 2"),
                whole.replace(line(whole, "ed25519-public"), line(other, "ed25519-public")),
                whole.replace(line(whole, "x25519-public"), line(other, "x25519-public")),
                whole.replaceAll("\"ed25519\" : \"....", "\"ed25519\" : \"AAAA"),
                " ".repeat(20_000) + whole);
        for (String content : damaged) {
            assertThat(content).isNotEqualTo(whole);
            Files.writeString(file, content);

            assertThatThrownBy(() -> WorkstationKeys.open(home, "ws"))
                    .isInstanceOf(ProfileException.class)
                    .hasMessageContaining("damaged");
            assertThat(file).hasContent(content);
        }
    }

    @Test
    void nothingSecretIsPrinted() throws Exception {
        WorkstationKeys keys = WorkstationKeys.open(home, "ws");

        assertThat(keys.toString()).isEqualTo("WorkstationKeys of ws, " + keys.fingerprint());
    }

    private static String line(String json, String name) {
        return json.lines()
                .filter(line -> line.contains("\"" + name + "\""))
                .findFirst()
                .orElseThrow()
                .replaceAll(",$", "");
    }
}
