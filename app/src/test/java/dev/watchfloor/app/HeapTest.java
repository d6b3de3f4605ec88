package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.operators.SignIn;
import dev.watchfloor.app.operators.factors.Totp;
import java.lang.reflect.Field;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dump of the heap gives away of an operator who is not there. */
class HeapTest {
    private static final String PIN = "a key's own PIN 8147";

    private final DrillDesk desk = new DrillDesk();
    private final Map<String, byte[]> ofOperator = new LinkedHashMap<>();
    private final Map<String, byte[]> ofProfile = new LinkedHashMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void makeProfile() throws Exception {
        desk.makeUnsealed(folder);
        ConsoleOptions options = desk.options(folder);
        desk.seal(options);
        text(ofOperator, "password", DrillDesk.PASSWORD);
        text(ofOperator, "security key's PIN", PIN);
        text(ofOperator, "seed as text", desk.pass().totp().base32());
        ofOperator.put("seed", desk.pass().totp().bytes());
        text(ofProfile, "connector's secret", DrillDesk.TOKEN);
        SignIn.Entered entered = new SignIn(
                        options.profile(), ProfileDoor.workstation(options), TestOperator.CHEAP, desk.clock)
                .enter(desk.credentials());
        byte[] encoded = entered.secrets().key().getEncoded();
        ofOperator.put("private key", Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        for (String purpose : List.of("database file", "connector secrets")) {
            ofProfile.put("key of " + purpose, entered.key().derive(purpose));
        }
        text(
                ofProfile,
                "file's key in H2's form",
                HexFormat.of().formatHex(entered.key().derive("database file")));
        Field field = entered.key().getClass().getDeclaredField("key");
        field.setAccessible(true);
        ofProfile.put("data key", ((byte[]) field.get(entered.key())).clone());
    }

    @Test
    void lockedHeapHoldsNothingOfTheOperatorAndASignedOutOneNothingAtAll() throws Exception {
        Path password = folder.resolve("password");
        Files.writeString(password, DrillDesk.PASSWORD);
        Path pin = folder.resolve("pin");
        Files.writeString(pin, PIN);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx200m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SignedOutProcess.class.getName(),
                        folder.toString(),
                        password.toString(),
                        pin.toString(),
                        Totp.code(desk.pass().totp(), Instant.now()),
                        desk.oneTimeCode(0))
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();

        assertThat(found("locked.hprof", ofOperator)).as("after locking").isEmpty();
        assertThat(found("locked.hprof", ofProfile))
                .as("intake goes on, so the search finds what is there")
                .contains("data key", "connector's secret in ISO-8859-1");
        assertThat(found("signed-out.hprof", ofOperator))
                .as("after signing out")
                .isEmpty();
        assertThat(found("signed-out.hprof", ofProfile)).as("after signing out").isEmpty();
    }

    private List<String> found(String dump, Map<String, byte[]> secrets) throws Exception {
        // One character for each byte, so that searching text is searching bytes.
        String content = Files.readString(folder.resolve(dump), StandardCharsets.ISO_8859_1);
        return secrets.entrySet().stream()
                .filter(secret -> content.contains(new String(secret.getValue(), StandardCharsets.ISO_8859_1)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void text(Map<String, byte[]> secrets, String name, String text) {
        for (Charset charset :
                List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            secrets.put(name + " in " + charset, text.getBytes(charset));
        }
    }
}
