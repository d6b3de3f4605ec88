package dev.watchfloor.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What a dump of the heap gives away of somebody who made a profile at the window, saw their codes and left. */
@EnabledIf(value = "hasDisplay", disabledReason = "there is no display (DISPLAY is not set)")
final class WindowHeapTest {
    private static final String NAME = "annabel-the-first";
    private static final String SECRET = "a-connectors-key-4711";
    private static final String PASSWORD = "gravel-otter-92-lamp-quay";
    /** A dump has its characters big-endian, strings of plain letters one byte each. */
    private static final List<Charset> FORMS =
            List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    private final Map<String, byte[]> secrets = new LinkedHashMap<>();

    @TempDir
    Path folder;

    static boolean hasDisplay() {
        return WholeSystemTest.hasDisplay();
    }

    @BeforeEach
    void spendTheDayAtTheWindow() throws Exception {
        Path password = folder.resolve("password");
        Files.writeString(password, PASSWORD);
        Path secret = folder.resolve("secret");
        Files.writeString(secret, SECRET);
        Path program = folder.resolve("told");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx400m",
                        "-Dprism.order=sw",
                        "-Dwatchfloor.logs=" + folder.resolve("logs"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WindowHeapProcess.class.getName(),
                        folder.toString(),
                        NAME,
                        password.toString(),
                        secret.toString())
                .redirectErrorStream(true)
                .redirectOutput(program.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(program)).isZero();
        text("password", PASSWORD);
        text("connector's secret", SECRET);
        List<String> shown = Files.readAllLines(folder.resolve("shown"));
        assertThat(shown).as("the seed, the printed code and one-time codes").hasSizeGreaterThan(5);
        secrets.put("seed", QrReader.typed(shown.getFirst()).bytes());
        for (int place = 0; place < shown.size(); place++) {
            text("code " + place, shown.get(place));
        }
    }

    @Test
    void neitherALockedWindowNorOneThatWasLeftHoldsWhatItShowed() throws Exception {
        assertThat(found("shown.hprof")).as("on the screen").contains("code 1 in ISO-8859-1", "code 2 in UTF-16BE");
        assertThat(found("locked.hprof"))
                .as("after locking, when intake goes on")
                .allMatch(secret -> secret.startsWith("connector's secret"))
                .isNotEmpty();
        assertThat(found("signed-out.hprof")).as("after signing out").isEmpty();
    }

    private List<String> found(String dump) throws Exception {
        // One character for each byte, so that searching text is searching bytes.
        String content = Files.readString(folder.resolve(dump), StandardCharsets.ISO_8859_1);
        return secrets.entrySet().stream()
                .filter(secret -> content.contains(new String(secret.getValue(), StandardCharsets.ISO_8859_1)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void text(String name, String text) {
        for (Charset charset : FORMS) {
            secrets.put(name + " in " + charset, text.getBytes(charset));
        }
    }
}
