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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes who may do what, and where: shown, asked, done. */
final class OperatorCommandsTest {
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private TestDesk desk = new TestDesk(Path.of(""));

    @BeforeEach
    void hireBen() throws Exception {
        desk = new TestDesk(folder.resolve("profile")).make();
        assertThat(run(
                        "operators",
                        "add",
                        "ben",
                        "--roles",
                        "analyst",
                        "--new-password-file",
                        secret("ben-password", "ben has four words").toString(),
                        "--enrolment-file",
                        folder.resolve("ben.txt").toString()))
                .as(err.toString())
                .isZero();
    }

    @Test
    void rolesAreChangedOnceItWasAgreedTo() {
        assertThat(run("operators", "roles", "ben", "--roles", "approver", "--reason", "moved"))
                .isOne();
        assertThat(err.toString()).contains("Not confirmed");
        assertThat(roles()).contains("analyst").doesNotContain("approver");

        assertThat(run("operators", "roles", "ben", "--roles", "approver", "--reason", "moved", "--yes"))
                .isZero();
        assertThat(out.toString()).contains("Is approver from now on.");
        assertThat(roles()).contains("approver").doesNotContain("analyst");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operators roles ben --roles approver --reason moved",
                "operators remove ben --reason left",
                "operators keys remove blue --second-totp 123456",
                "workstations forget 00 --reason gone",
                "workstations keystore on --reason theft",
                "workstations keystore off --reason theft",
                "profile rotate-key",
            })
    void dryRunChangesNothingWhateverElseIsSaid(String line) {
        assertThat(run((line + " --dry-run --yes").split(" ")))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).startsWith("would do  ").contains("Nothing was changed.");
        assertThat(roles()).contains("ben").contains("analyst");
    }

    @Test
    void newKeyOfTheProfileAndAnAnswerAreAskedAbout() throws Exception {
        assertThat(run("profile", "rotate-key")).isOne();
        assertThat(err.toString()).contains("Not confirmed");
        assertThat(run("profile", "rotate-key", "--yes")).as(err.toString()).isZero();

        Path answer = Files.writeString(folder.resolve("answer.json"), "{}");
        List<String> accept = List.of("workstations", "accept", answer.toString(), "--profile", profile());
        assertThat(plainly(accept)).isOne();
        assertThat(err.toString()).contains("Not confirmed");
        List<String> agreed = new ArrayList<>(accept);
        agreed.add("--yes");
        assertThat(plainly(agreed)).isOne();
        assertThat(err.toString()).doesNotContain("Not confirmed").isNotBlank();
    }

    @Test
    void recoveryTakesTheNewPasswordAsOthersDo() throws Exception {
        Path paper = folder.resolve("anna.txt");
        String password = secret("password", "anna has four words").toString();
        String next = secret("next", "anna has other words").toString();
        String other = folder.resolve("other").toString();
        assertThat(plainly(List.of(
                        "profile",
                        "create",
                        "--profile",
                        other,
                        "--operator",
                        "anna",
                        "--password-file",
                        password,
                        "--enrolment-file",
                        paper.toString())))
                .as(err.toString())
                .isZero();
        String code = Files.readAllLines(paper).stream()
                .filter(line -> line.startsWith("recovery code"))
                .map(line -> line.substring("recovery code".length()).strip())
                .findFirst()
                .orElseThrow();
        List<String> recover = new ArrayList<>(List.of(
                "profile",
                "recover",
                "--profile",
                other,
                "--operator",
                "anna",
                "--code-file",
                secret("code", code).toString(),
                "--enrolment-file",
                folder.resolve("again.txt").toString()));
        assertThat(plainly(recover)).isOne();
        assertThat(err.toString()).contains("--new-password-file FILE is missing");

        List<String> old = new ArrayList<>(recover);
        old.addAll(List.of("--password-file", next));
        assertThat(plainly(old)).isOne();
        assertThat(err.toString()).contains("The old password is of no use here.");

        recover.addAll(List.of("--new-password-file", next));
        assertThat(plainly(recover)).as(err.toString()).isZero();
    }

    private String roles() {
        assertThat(run("operators", "list")).as(err.toString()).isZero();
        return out.toString()
                .lines()
                .filter(line -> line.startsWith("ben"))
                .findFirst()
                .orElse("");
    }

    private Path secret(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text + "\n");
    }

    private String profile() {
        return desk.options().profile().toString();
    }

    private int run(String... arguments) {
        open();
        return desk.run(new PrintWriter(out, true), new PrintWriter(err, true), List.of(arguments));
    }

    private int plainly(List<String> arguments) {
        open();
        return desk.plainly(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void open() {
        out = new StringWriter();
        err = new StringWriter();
    }
}
