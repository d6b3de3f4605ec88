package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second person of the same profile, who agrees by touching their security key. */
final class BesideTest extends ActingRig {
    private static final String WIDE = "46.0.0.0/12";

    private Path password;
    private Path pin;

    @BeforeEach
    void hireBen() throws Exception {
        password = Files.writeString(folder.resolve("ben-password"), "ben has four words\n");
        pin = Files.writeString(folder.resolve("ben-pin"), "8147 2259\n");
        Path paper = folder.resolve("ben.txt");
        assertThat(run(
                        "operators",
                        "add",
                        "ben",
                        "--roles",
                        "approver",
                        "--new-password-file",
                        password.toString(),
                        "--enrolment-file",
                        paper.toString()))
                .as(err)
                .isZero();
        List<String> codes = Files.readAllLines(paper).stream()
                .filter(line -> line.startsWith("one-time code"))
                .map(line -> line.substring("one-time code".length()).strip())
                .toList();
        assertThat(plainly(
                        "operators",
                        "keys",
                        "add",
                        "blue",
                        "--new-pin-file",
                        pin.toString(),
                        "--profile",
                        profile().toString(),
                        "--operator",
                        "ben",
                        "--password-file",
                        password.toString(),
                        "--totp",
                        codes.get(0),
                        "--second-totp",
                        codes.get(1)))
                .as(err)
                .isZero();
        assertThat(deny(WIDE)).as(err).isZero();
    }

    @Test
    void planIsAppliedOnceTheyTouchedTheirKey() throws Exception {
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isOne();

        assertThat(beside("--by-security-key", "--by-pin-file", pin.toString()))
                .as(err)
                .isZero();
        assertThat(out).startsWith("agreed  ben  Counts until ");
        assertThat(err).contains("Touch the security key");
        assertThat(run("audit", "list", "--filter", "session.beside", "--json")).isZero();
        assertThat(json().get(0).path("actor").asText()).isEqualTo("ben");
        assertThat(json().get(0).path("detail").asText()).isEqualTo("security key \"blue\"");

        assertThat(run("plan", "apply", plan().toString(), "--yes")).as(err).isZero();
        assertThat(refused(edge)).containsExactly(WIDE);
    }

    @Test
    void theyDeclineByTouchAsWell() {
        assertThat(beside("--by-security-key", "--by-pin-file", pin.toString(), "--decline"))
                .as(err)
                .isZero();
        assertThat(out).startsWith("declined  ben");
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isOne();
        assertThat(edge.adminWrites()).isZero();
    }

    @Test
    void whatIsMissingOrWrongIsSaidAndAgreesToNothing() throws Exception {
        assertThat(beside("--by-security-key")).isOne();
        assertThat(err).contains("--by-pin-file FILE is missing").doesNotContain("Touch");
        assertThat(beside("--by-security-key", "--by-totp", "123456")).isOne();
        assertThat(err).contains("not with both");

        Files.writeString(password, "not the password\n");
        assertThat(beside("--by-security-key", "--by-pin-file", pin.toString())).isOne();
        assertThat(err).contains("The name or the password is wrong, or the security key is not enrolled");
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isOne();
        assertThat(edge.adminWrites()).isZero();
    }

    private int beside(String... more) {
        List<String> line = new ArrayList<>(List.of(
                "approvals", "beside", plan().toString(), "--by", "ben", "--by-password-file", password.toString()));
        line.addAll(List.of(more));
        return run(line.toArray(String[]::new));
    }
}
