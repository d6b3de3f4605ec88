package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(err.toString()).contains("--pin-file");
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
