package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Security keys on the command line. */
final class SecurityKeyCommandsTest {
    private static final String PIN = "8147 2259";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private TestDesk desk = new TestDesk(Path.of(""));
    private Path pin = Path.of("");

    @BeforeEach
    void makeProfile() throws Exception {
        desk = new TestDesk(folder.resolve("profile")).make();
        pin = Files.writeString(folder.resolve("pin"), PIN + "\nnot this line\n");
    }

    @Test
    void keyIsEnrolledSignsInAndIsRemoved() throws Exception {
        assertThat(add("blue")).as(err.toString()).isZero();
        assertThat(desk.key.pin()).isEqualTo(PIN);
        assertThat(err.toString()).contains("Touch the security key");

        assertThat(touching("operators", "keys", "list")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("NAME", "blue", "UTC");

        assertThat(touching("operators", "keys", "remove", "blue", "--yes"))
                .as(err.toString())
                .isZero();
        assertThat(touching("operators", "keys", "list")).isOne();
        assertThat(err.toString()).contains("not enrolled for this operator").doesNotContain(PIN);
        assertThat(out.toString()).doesNotContain(PIN);
    }

    @Test
    void whatIsInTheWayIsSaid() throws Exception {
        assertThat(add("blue")).isZero();
        desk.key.unplug();

        assertThat(touching("operators", "list")).isOne();
        assertThat(err.toString()).contains("No security key is plugged in.");
    }

    @Test
    void codeAndKeyAreOneTooMany() throws Exception {
        List<String> all = new ArrayList<>(List.of("operators", "list", "--security-key"));
        all.addAll(desk.signIn());

        assertThat(run(all)).isOne();
        assertThat(err.toString()).contains("not with both");
    }

    @Test
    void pinIsMissedWhereNobodyCanBeAsked() throws Exception {
        List<String> all = new ArrayList<>(desk.signIn());
        all.subList(all.indexOf("--totp"), all.size()).clear();
        all.addAll(0, List.of("operators", "list", "--security-key"));

        assertThat(run(all)).isOne();
        assertThat(err.toString())
                .contains("--pin-file FILE is missing, a file with this as its first line: PIN of the security key.");
    }

    @Test
    void whatIsMissingIsSaidBeforeACodeIsUsedUpOrAKeyTouched() throws Exception {
        List<String> signIn = desk.signIn();
        String second = desk.signIn().getLast();

        assertThat(run(with(signIn, "operators", "keys", "add", "blue", "--second-totp", second)))
                .isOne();
        assertThat(err.toString()).contains("--new-pin-file FILE is missing", "PIN of the new key");
        assertThat(run(with(signIn, "operators", "keys", "add", "blue", "--new-pin-file", folder + "/none")))
                .isOne();
        assertThat(err.toString()).contains("There is no file " + folder + "/none");
        assertThat(run(with(signIn, "operators", "keys", "add", "blue", "--new-pin-file", pin.toString())))
                .isOne();
        assertThat(err.toString()).contains("--second-totp is missing");
        assertThat(run(with(
                        signIn,
                        "operators",
                        "keys",
                        "add",
                        " ",
                        "--new-pin-file",
                        pin.toString(),
                        "--second-totp",
                        second)))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("A key's name has 1 to 40 characters")
                .doesNotContain("Touch");
        assertThat(desk.key.pin()).isEmpty();

        assertThat(run(with(
                        signIn,
                        "operators",
                        "keys",
                        "add",
                        "blue",
                        "--new-pin-file",
                        pin.toString(),
                        "--second-totp",
                        second)))
                .as(err.toString())
                .isZero();
    }

    @Test
    void secretThatOthersMayReadIsRemarkedOn() throws Exception {
        assumeTrue(Files.getFileStore(pin).supportsFileAttributeView("posix"), "no such permissions here");
        assertThat(add("blue")).isZero();
        Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-------"));
        err.getBuffer().setLength(0);
        assertThat(touching("operators", "list")).as(err.toString()).isZero();
        assertThat(err.toString()).doesNotContain("mode");

        Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(touching("operators", "list")).as(err.toString()).isZero();
        assertThat(err.toString())
                .contains("Others than its owner may use " + pin + " (mode 0640).")
                .doesNotContain(PIN);
    }

    private static List<String> with(List<String> signIn, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(signIn);
        return all;
    }

    private int add(String name) throws Exception {
        List<String> first = desk.signIn();
        List<String> second = desk.signIn();
        List<String> all = new ArrayList<>(
                List.of("operators", "keys", "add", name, "--new-pin-file", pin.toString(), "--second-totp"));
        all.add(second.getLast());
        all.addAll(first);
        return run(all);
    }

    /** With the key instead of a code, both times where it is asked for twice. */
    private int touching(String... command) throws Exception {
        List<String> all = new ArrayList<>(List.of(command));
        List<String> signIn = desk.signIn();
        all.addAll(signIn.subList(0, signIn.indexOf("--totp")));
        all.addAll(List.of("--security-key", "--pin-file", pin.toString()));
        return run(all);
    }

    private int run(List<String> arguments) {
        return desk.plainly(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
