package dev.watchfloor.app.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A tool that hangs, floods, complains, or is not there. */
@Timeout(60)
class UnrulyToolTest {
    private static final byte[] SECRET = "c2VjcmV0LWluLXRoZS10ZXN0".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "SKIPPED: there is no shell here");
    }

    @Test
    void secretIsAmongNeitherArgumentsNorVariables() throws Exception {
        Path seen = folder.resolve("seen");
        Keystore keystore = tool("{ printf '%s\\n' \"$@\"; env; } > " + seen + "; cat > " + seen + ".in", 30);

        keystore.put("aa", SECRET.clone());

        assertThat(seen).content().contains("aa").doesNotContain(new String(SECRET, StandardCharsets.US_ASCII));
        assertThat(Path.of(seen + ".in")).hasBinaryContent(SECRET);
    }

    @Test
    void toolThatHangsIsEnded() throws Exception {
        Path pid = folder.resolve("pid");
        Keystore keystore = tool("echo $$ > " + pid + "; exec sleep 600", 1);

        assertThatThrownBy(() -> keystore.get("aa"))
                .isInstanceOf(KeystoreException.class)
                .hasMessage("The keystore did not answer within 1 s.");
        long number = Long.parseLong(Files.readString(pid).strip());
        ProcessHandle.of(number).ifPresent(child -> child.onExit().join());
    }

    @Test
    void toolThatFloodsIsEndedToo() throws Exception {
        Keystore keystore = tool("while :; do echo 0123456789012345678901234567890123456789; done", 1);

        assertThatThrownBy(() -> keystore.get("aa")).isInstanceOf(KeystoreException.class);
    }

    @Test
    void grandchildThatKeepsTheOutputHoldsNobodyUp() throws Exception {
        Path pid = folder.resolve("pid");
        Keystore keystore = tool("printf c2VjcmV0; sleep 600 & echo $! > " + pid, 30);

        assertThat(keystore.get("aa"))
                .hasValueSatisfying(kept -> assertThat(kept).asString().isEqualTo("c2VjcmV0"));
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void complaintsAreShortAndHarmless() throws Exception {
        Keystore keystore =
                tool("printf 'no \\033[31m\\nservice%s' \"$(head -c 900 /dev/zero | tr '\\0' x)\" >&2; exit 1", 30);

        assertThatThrownBy(() -> keystore.get("aa"))
                .hasMessageMatching("[ -~]{30,260}")
                .hasMessageContaining("[31m service");
        assertThatThrownBy(() -> keystore.put("aa", SECRET.clone())).isInstanceOf(KeystoreException.class);
        assertThatThrownBy(() -> keystore.remove("aa")).isInstanceOf(KeystoreException.class);
    }

    @Test
    void silentFailureIsNoEntryButNeverAKeptOne() throws Exception {
        Keystore keystore = tool("exit 1", 30);

        assertThat(keystore.get("aa")).isEqualTo(Optional.empty());
        keystore.remove("aa");
        assertThatThrownBy(() -> keystore.put("aa", SECRET.clone())).isInstanceOf(KeystoreException.class);
    }

    @Test
    void toolThatIsNotThereIsNamed() {
        Keystore keystore = new SecretTool(folder.resolve("nothing"), Map.of(), Duration.ofSeconds(1));

        assertThatThrownBy(() -> keystore.get("aa")).hasMessageContaining("does not run");
        assertThatThrownBy(() -> Keystore.NONE.get("aa")).hasMessageContaining("secret-tool");
        assertThat(Keystore.NONE.isPresent()).isFalse();
    }

    private Keystore tool(String script, int seconds) throws IOException {
        Path tool = Files.writeString(folder.resolve("secret-tool"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        return new SecretTool(tool, Map.of(), Duration.ofSeconds(seconds));
    }
}
