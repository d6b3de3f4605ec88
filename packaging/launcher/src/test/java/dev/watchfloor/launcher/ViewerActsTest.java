package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who may only look hears so before a target is asked. */
final class ViewerActsTest extends ActingRig {
    private static final String NETWORK = "203.0.113.7";

    private final Deque<String> codes = new ArrayDeque<>();
    private Path password;

    @BeforeEach
    void hireVera() throws Exception {
        password = Files.writeString(folder.resolve("vera-password"), "vera has four words\n");
        Path paper = folder.resolve("vera.txt");
        assertThat(run(
                        "operators",
                        "add",
                        "vera",
                        "--roles",
                        "viewer",
                        "--new-password-file",
                        password.toString(),
                        "--enrolment-file",
                        paper.toString()))
                .as(err)
                .isZero();
        Files.readAllLines(paper).stream()
                .filter(line -> line.startsWith("one-time code"))
                .map(line -> line.substring("one-time code".length()).strip())
                .forEach(codes::add);
    }

    @Test
    void actsEndBeforeTheyArePlanned() throws Exception {
        assertThat(run("denylist", "add", NETWORK, "--reason", "stuffing", "--yes"))
                .as(err)
                .isZero();
        String id = latest();
        assertThat(deny("203.0.113.9")).as(err).isZero();
        Path list = Files.writeString(folder.resolve("list.txt"), NETWORK + "\n");

        for (List<String> line : List.of(
                List.of("denylist", "add", NETWORK, "--reason", "x", "--yes"),
                List.of("denylist", "remove", NETWORK, "--reason", "x", "--yes"),
                List.of("denylist", "import", list.toString(), "--reason", "x", "--yes"),
                List.of("sessions", "revoke", "--user", "nobody", "--reason", "x", "--yes"),
                List.of("plan", "apply", plan().toString(), "--yes"),
                List.of("actions", "undo", id, "--reason", "x", "--yes"),
                List.of("actions", "again", id, "--yes"))) {
            assertThat(vera(line)).as("%s: %s", line, err).isOne();
            assertThat(err).as("%s", line).contains("You are signed in as vera (viewer).");
            assertThat(out).as("%s", line).isEmpty();
        }
        assertThat(refused(edge)).containsExactly(NETWORK);
    }

    @Test
    void plansAndDryRunsAreForEverybody() {
        assertThat(vera(List.of("denylist", "add", NETWORK, "--reason", "x", "--dry-run")))
                .as(err)
                .isZero();
        assertThat(out).contains(NETWORK);
        assertThat(vera(List.of("plan", "deny", NETWORK, "--reason", "x", "--out", plan().toString())))
                .as(err)
                .isZero();
        assertThat(edge.adminWrites() + inner.adminWrites()).isZero();
    }

    private int vera(List<String> line) {
        List<String> all = new ArrayList<>(line);
        all.addAll(List.of(
                "--profile",
                profile().toString(),
                "--operator",
                "vera",
                "--password-file",
                password.toString(),
                "--totp",
                codes.pop()));
        return plainly(all.toArray(String[]::new));
    }
}
