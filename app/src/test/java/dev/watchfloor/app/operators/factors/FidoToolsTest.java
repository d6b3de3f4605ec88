package dev.watchfloor.app.operators.factors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.webauthn4j.converter.util.ObjectConverter;
import dev.watchfloor.app.operators.factors.KeyCheck.Accepted;
import dev.watchfloor.app.operators.factors.SecurityKeyException.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With scripts in the tools' place that answer as the tools do (fido2-tools 1.12). */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the tools' places are taken by shell scripts")
class FidoToolsTest {
    private static final PluggedKey PLUGGED = new PluggedKey("/dev/hidraw5", "Yubico YubiKey");
    private static final char[] PIN = "1234".toCharArray();

    @TempDir
    Path folder;

    private final SecurityKeyFactor factor = new SecurityKeyFactor();
    private final SoftwareKey software = new SoftwareKey();
    private Path bin;
    private FidoTools tools;

    @BeforeEach
    void install() throws IOException {
        bin = Files.createDirectory(folder.resolve("bin"));
        tools = new FidoTools(List.of(bin), Duration.ofSeconds(60));
    }

    @Test
    void keysAreListedWithTheirNames() throws Exception {
        script("fido2-token", """
            [ "$*" = "-L" ] || exit 1
            printf '/dev/hidraw5: vendor=0x1050, product=0x0407 (Yubico YubiKey OTP+FIDO+CCID)\\n'
            printf 'ioreg://4295066463: vendor=0x096e, product=0x0858 (Fei\\033[2Jtian (U2F))\\n'
            printf -- '-x: vendor=0x096e, product=0x0858 (an option)\\n'
            printf 'something else\\n'
            """);
        assertThat(tools.list())
                .containsExactly(
                        new PluggedKey("/dev/hidraw5", "Yubico YubiKey OTP+FIDO+CCID"),
                        new PluggedKey("ioreg://4295066463", "Fei [2Jtian (U2F)"));
    }

    @Test
    void noKeyOrSeveralAreSaid() throws Exception {
        script("fido2-token", "exit 0");
        HeldKey held = new HeldKey(tools, PIN, () -> {});
        assertThat(tools.list()).isEmpty();
        assertThatExceptionOfType(SecurityKeyException.class)
                .isThrownBy(held::find)
                .withMessage("No security key is plugged in. Plug it in, then try again.");

        script("fido2-token", """
            printf '/dev/hidraw5: vendor=0x1050, product=0x0407 (One)\\n'
            printf '/dev/hidraw6: vendor=0x1050, product=0x0407 (Other)\\n'
            """);
        assertThatExceptionOfType(SecurityKeyException.class)
                .isThrownBy(held::find)
                .withMessageStartingWith("Several security keys are plugged in.");
    }

    @Test
    void keyIsAskedWithoutATouchWhetherItKnowsACredential() throws Exception {
        script(
                "fido2-assert",
                "cat > " + folder + "/typed; echo \"$*\" > " + folder + "/arguments; cat \"$5\" > " + folder
                        + "/input; echo yes");
        assertThat(tools.knows(PLUGGED, sign())).isTrue();
        assertThat(seen("arguments")).matches("-G -t up=false -i \\S+ /dev/hidraw5\n");
        assertThat(seen("typed")).as("no PIN").isEqualTo("\n");
        assertThat(seen("input"))
                .isEqualTo(base64(new byte[32]) + "\nwatchfloor.local\n" + base64(new byte[16]) + "\n");

        script("fido2-assert", "echo 'fido2-assert: fido_dev_get_assert: FIDO_ERR_NO_CREDENTIALS' >&2; exit 1");
        assertThat(tools.knows(PLUGGED, sign())).isFalse();

        script("fido2-assert", "echo 'fido2-assert: fido_dev_open /dev/hidraw5: FIDO_ERR_INTERNAL' >&2; exit 1");
        assertThatExceptionOfType(SecurityKeyException.class).isThrownBy(() -> tools.knows(PLUGGED, sign()));
    }

    @Test
    void toolsAreThereOrNot() throws Exception {
        script("fido2-token", "exit 0");
        script("fido2-cred", "exit 0");
        assertThat(tools.isInstalled()).isFalse();
        assertThat(FidoTools.none().isInstalled()).isFalse();
        script("fido2-assert", "exit 0");
        assertThat(tools.isInstalled()).isTrue();
    }

    @Test
    void missingToolsAreSaid() {
        assertThatExceptionOfType(SecurityKeyException.class)
                .isThrownBy(() -> tools.list())
                .withMessageStartingWith("The tools that speak to security keys are not installed.")
                .extracting(SecurityKeyException::obstacle)
                .isEqualTo(Obstacle.NO_TOOL);
    }

    @Test
    void keyIsRegisteredAndSignsIn() throws Exception {
        KeyRequest.Make make = factor.askToMake("7".getBytes(UTF_8), "ana\nbo");
        KeyAnswer made = software.make(PLUGGED, make, SoftwareKey.PIN.toCharArray());
        answer("fido2-cred", "none", made);
        RegisteredKey key =
                ((Accepted) factor.register(make, tools.make(PLUGGED, make, PIN), "blue key", Instant.EPOCH)).key();
        assertThat(seen("arguments")).matches("-M -v -i \\S+ /dev/hidraw5 es256\n");
        assertThat(seen("input"))
                .isEqualTo(base64(ClientData.hash(made.clientData())) + "\nwatchfloor.local\nana bo\nNw==\n");

        KeyRequest.Sign sign = factor.askToSign(key);
        KeyAnswer signed = software.sign(PLUGGED, sign, SoftwareKey.PIN.toCharArray());
        answer("fido2-assert", null, signed);
        assertThat(factor.verify(key, sign, tools.sign(PLUGGED, sign, PIN))).isInstanceOf(Accepted.class);
        assertThat(seen("arguments")).matches("-G -p -v -i \\S+ /dev/hidraw5\n");
        assertThat(seen("input"))
                .isEqualTo(base64(ClientData.hash(signed.clientData())) + "\nwatchfloor.local\n"
                        + base64(key.credentialId()) + "\n");
    }

    @Test
    void pinGoesToTheInputAndNowhereElse() throws Exception {
        script(
                "fido2-assert",
                "cat > " + folder + "/typed; echo \"$*\" > " + folder + "/arguments; env > " + folder
                        + "/environment; cat \"$5\" > " + folder + "/input; exit 1");
        assertThatExceptionOfType(SecurityKeyException.class)
                .isThrownBy(() -> tools.sign(PLUGGED, sign(), "s3cr\u00e9t".toCharArray()));
        assertThat(seen("typed")).isEqualTo("s3cr\u00e9t\n");
        assertThat(seen("arguments") + seen("environment") + seen("input")).doesNotContain("s3cr");
        assertThat(seen("environment")).doesNotContain("HOME=").contains("LC_ALL=C");
    }

    @Test
    void pinThatWouldBeTwoLinesIsNone() throws Exception {
        script("fido2-assert", "exit 0");
        SecurityKeyException refused = catchThrowableOfType(
                SecurityKeyException.class, () -> tools.sign(PLUGGED, sign(), "12\n34".toCharArray()));
        assertThat(refused.obstacle()).isEqualTo(Obstacle.WRONG_PIN);
    }

    @ParameterizedTest
    @CsvSource({
        "fido2-assert: fido_dev_get_assert: FIDO_ERR_PIN_INVALID,WRONG_PIN",
        "fido2-assert: fido_dev_get_assert: FIDO_ERR_PIN_AUTH_BLOCKED,BLOCKED_PIN",
        "fido2-assert: fido_dev_get_assert: FIDO_ERR_PIN_BLOCKED,BLOCKED_PIN",
        "fido2-assert: fido_dev_get_assert: FIDO_ERR_PIN_NOT_SET,NO_PIN",
        "fido2-assert: fido_dev_get_assert: FIDO_ERR_NO_CREDENTIALS,OTHER_KEY",
        "fido2-assert: fido_dev_get_assert: FIDO_ERR_ACTION_TIMEOUT,NOT_TOUCHED",
        "fido2-assert: fido_dev_get_assert: FIDO_ERR_USER_ACTION_TIMEOUT,NOT_TOUCHED",
        "fido2-assert: fido_dev_open /dev/hidraw5: FIDO_ERR_INTERNAL,NO_ACCESS",
        "fido2-assert: fido_dev_get_assert: FIDO_ERR_RX,FAILED"
    })
    void complaintsBecomeSentences(String complaint, Obstacle obstacle) throws Exception {
        script("fido2-assert", "echo '" + complaint + "' >&2; exit 1");
        SecurityKeyException refused =
                catchThrowableOfType(SecurityKeyException.class, () -> tools.sign(PLUGGED, sign(), PIN));
        assertThat(refused.obstacle()).isEqualTo(obstacle);
        assertThat(refused.getMessage()).matches("(?s)[A-Z].*");
    }

    @ParameterizedTest
    @CsvSource({
        "'printf ''proto: 0x02\\npin retries: 7\\nuv retries: undefined\\n''',7 tries are left; after",
        "echo 'pin retries: 1',1 try is left; after",
        "echo 'pin retries: undefined',After a few wrong ones",
        "echo 'pin retries: 7' && exit 1,After a few wrong ones"
    })
    void wrongPinTellsHowManyTriesAreLeft(String information, String told) throws Exception {
        String refusal = "echo 'fido_dev_get_assert: FIDO_ERR_PIN_INVALID' >&2; exit 1";
        script("fido2-assert", refusal);
        script("fido2-cred", refusal);
        script("fido2-token", "echo \"$*\" > " + folder + "/arguments\n" + information);
        KeyRequest.Make make = factor.askToMake("7".getBytes(UTF_8), "ana");

        assertThat(catchThrowableOfType(SecurityKeyException.class, () -> tools.sign(PLUGGED, sign(), PIN)))
                .hasMessageStartingWith("The PIN of the security key is wrong. " + told)
                .extracting(SecurityKeyException::obstacle)
                .isEqualTo(Obstacle.WRONG_PIN);
        assertThat(catchThrowableOfType(SecurityKeyException.class, () -> tools.make(PLUGGED, make, PIN)))
                .hasMessageContaining(told);
        assertThat(seen("arguments")).isEqualTo("-I /dev/hidraw5\n");
    }

    @ParameterizedTest
    @CsvSource({
        "echo hello",
        "'printf ''a\\nb\\nc\\nd\\n'''",
        "'printf ''AAAA\\nx\\nAAAA\\nAAAA\\n'''",
        "true",
        "yes | head -c 300000"
    })
    void rubbishIsNoAnswer(String output) throws Exception {
        script("fido2-assert", output);
        SecurityKeyException refused =
                catchThrowableOfType(SecurityKeyException.class, () -> tools.sign(PLUGGED, sign(), PIN));
        assertThat(refused.obstacle()).isEqualTo(Obstacle.FAILED);
    }

    @Test
    void longComplaintsAreCutAndMadeSafe() throws Exception {
        script("fido2-assert", "printf '\\033[2Jx' >&2; yes | head -c 300000 >&2; exit 1");
        assertThatExceptionOfType(SecurityKeyException.class)
                .isThrownBy(() -> tools.sign(PLUGGED, sign(), PIN))
                .satisfies(refused ->
                        assertThat(refused.getMessage()).hasSizeLessThan(300).doesNotContain("\u001b"));
    }

    @Test
    void keyThatIsNotTouchedIsGivenUp() throws Exception {
        script("fido2-assert", "echo $$ > " + folder + "/pid; exec tail -f /dev/null");
        FidoTools hasty = new FidoTools(List.of(bin), Duration.ofSeconds(1));
        SecurityKeyException refused =
                catchThrowableOfType(SecurityKeyException.class, () -> hasty.sign(PLUGGED, sign(), PIN));
        assertThat(refused.obstacle()).isEqualTo(Obstacle.NOT_TOUCHED);
        await().until(() -> isGone(seen("pid")));
    }

    @Test
    void interruptingCancelsAndEndsTheTool() throws Exception {
        script(
                "fido2-assert",
                "echo $$ > " + folder + "/pid.new; mv " + folder + "/pid.new " + folder
                        + "/pid; exec tail -f /dev/null");
        FutureTask<Boolean> interrupted = new FutureTask<>(() -> {
            try {
                tools.sign(PLUGGED, sign(), PIN);
                return false;
            } catch (InterruptedException cancelled) {
                return true;
            }
        });
        Thread thread = Thread.ofVirtual().start(interrupted);
        await().until(() -> Files.exists(folder.resolve("pid")));
        thread.interrupt();
        assertThat(interrupted.get()).isTrue();
        await().until(() -> isGone(seen("pid")));
    }

    @Test
    void toolHasNoTerminalToAskForThePin() throws Exception {
        Path setsid = Path.of("/usr/bin/setsid");
        assumeTrue(Files.isExecutable(setsid), "setsid is not installed (package util-linux)");
        script("setsid", "exec " + setsid + " \"$@\"");
        script("fido2-token", "ps -o pid= -o sid= -p $$ > " + folder + "/session");
        tools.list();
        String[] process = seen("session").strip().split("\\s+");
        assertThat(process[1]).as("leads a session of its own").isEqualTo(process[0]);
    }

    private static boolean isGone(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .map(handle -> !handle.isAlive())
                .orElse(true);
    }

    private KeyRequest.Sign sign() {
        return new KeyRequest.Sign(new byte[32], new byte[16]);
    }

    /** A tool that keeps what it was given and writes an answer. */
    private void answer(String tool, String format, KeyAnswer answer) throws IOException {
        byte[] wrapped = new ObjectConverter().getCborMapper().writeValueAsBytes(answer.authenticatorData());
        String lines = base64(ClientData.hash(answer.clientData())) + "\nwatchfloor.local\n"
                + (format == null ? "" : format + "\n") + base64(wrapped) + "\n" + base64(answer.signature()) + "\n";
        Files.writeString(folder.resolve("answer"), lines);
        script(
                tool,
                "echo \"$*\" > " + folder + "/arguments; while [ \"$1\" != -i ]; do shift; done; cat \"$2\" > " + folder
                        + "/input; cat " + folder + "/answer");
    }

    private void script(String tool, String body) throws IOException {
        // The child's environment is empty, so the shell's usual path has to be found in the script.
        Path script = bin.resolve(tool);
        Files.writeString(script, "#!/bin/sh\nPATH=/usr/bin:/bin\nexport LC_ALL\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private String seen(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
