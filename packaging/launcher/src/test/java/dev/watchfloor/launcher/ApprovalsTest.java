package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two profiles, "ours" and Ben's, which know each other only by files that are carried between them. */
final class ApprovalsTest extends ActingRig {
    private static final String WIDE = "46.0.0.0/12";

    private TestDesk bens;
    private Path request;
    private Path answer;

    @BeforeEach
    void meet() throws Exception {
        bens = new TestDesk(folder.resolve("bens"), folder.resolve("bens-home")).make();
        request = folder.resolve("request.json");
        answer = folder.resolve("answer.json");
        assertThat(run("approvals", "key", "--out", folder.resolve("ours.key").toString()))
                .isZero();
        assertThat(ben("approvals", "key", "--out", folder.resolve("ben.key").toString()))
                .isZero();
        assertThat(run(
                        "approvals",
                        "trust",
                        folder.resolve("ben.key").toString(),
                        "--name",
                        "Ben",
                        "--role",
                        "approver"))
                .isEqualTo(1);
        assertThat(out).contains("key  ");
        assertThat(err).contains("Not confirmed");
        assertThat(run(
                        "approvals",
                        "trust",
                        folder.resolve("ben.key").toString(),
                        "--name",
                        "Ben",
                        "--role",
                        "approver",
                        "--yes"))
                .isZero();
        assertThat(out).contains("trusted  Ben may agree as approver");
        assertThat(ben("approvals", "trust", folder.resolve("ours.key").toString(), "--name", "Ana", "--yes"))
                .isZero();
        assertThat(out).contains("trusted  Ana may ask");
    }

    @Test
    void planGoesToASecondPersonAndIsAppliedWithTheirAgreement() throws Exception {
        assertThat(deny(WIDE)).isZero();
        assertThat(out)
                .contains("left to a second person by rule wide-network", "To ask: watchfloor approvals request");
        assertThat(run("plan", "show", plan().toString())).isZero();
        assertThat(out).contains("It was not applied yet. A second person must agree", "missing: approver");
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isEqualTo(1);
        assertThat(out).contains("missing: approver", "To ask: watchfloor approvals request");

        assertThat(run("approvals", "request", plan().toString(), "--out", request.toString()))
                .isZero();
        assertThat(out).contains("rule wide-network", "watchfloor approvals sign");
        assertThat(ben("approvals", "show", request.toString())).isZero();
        assertThat(out).contains("asked by  Ana, whose key is trusted here", WIDE, "reason: stuffing");
        assertThat(ben("approvals", "sign", request.toString(), "--out", answer.toString()))
                .isEqualTo(1);
        assertThat(err).contains("Not confirmed");
        assertThat(answer).doesNotExist();
        assertThat(ben(
                        "approvals",
                        "sign",
                        request.toString(),
                        "--out",
                        answer.toString(),
                        "--comment",
                        "saw it",
                        "--yes"))
                .isZero();
        assertThat(edge.adminWrites() + inner.adminWrites()).isZero();
        assertThat(ben("approvals", "show", request.toString(), "--json")).isZero();
        String asked = json().path("requested").asText();
        assertThat(run("approvals", "list", "--json")).isZero();
        assertThat(json().path("asked").get(0).path("asked").asText()).isEqualTo(asked);

        assertThat(run("approvals", "add", answer.toString())).isZero();
        assertThat(out).contains("Ben agreed to \"Block " + WIDE, "saw it", "The plan can be applied");
        assertThat(run("plan", "dry-run", plan().toString())).isZero();
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isZero();
        assertThat(refused(edge)).containsExactly(WIDE);

        assertThat(run("approvals", "list", "--json")).isZero();
        assertThat(json().path("asked").get(0).path("used").asText()).isNotBlank();
        assertThat(json().path("said").get(0).path("name").asText()).isEqualTo("Ben");
        assertThat(ben("approvals", "list")).isZero();
        assertThat(out).contains("agreed to", "of somebody else");
    }

    @Test
    void declinedPlanIsNotApplied() throws Exception {
        ask();
        assertThat(ben(
                        "approvals",
                        "sign",
                        request.toString(),
                        "--decline",
                        "--comment",
                        "half of Spain",
                        "--out",
                        answer.toString(),
                        "--yes"))
                .isZero();

        assertThat(run("approvals", "add", answer.toString())).isZero();
        assertThat(out)
                .contains("Ben declined", "half of Spain", "until they agree", "Declined by Ben.")
                .doesNotContain("UTC,", "until 2");
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isEqualTo(1);
        assertThat(out).contains("Declined by Ben.");
        assertThat(edge.adminWrites()).isZero();
    }

    @Test
    void nobodySignsForThemselvesAndStrangersDoNotCount() throws Exception {
        ask();
        assertThat(run("approvals", "sign", request.toString(), "--out", answer.toString(), "--yes"))
                .isEqualTo(1);
        assertThat(err).contains("You asked for this yourself");
        assertThat(run("approvals", "trust", folder.resolve("ours.key").toString(), "--name", "Me", "--yes"))
                .isEqualTo(1);
        assertThat(err).contains("own key");

        assertThat(ben("approvals", "sign", request.toString(), "--out", answer.toString(), "--yes"))
                .isZero();
        assertThat(run("approvals", "keys", "--json")).isZero();
        String fingerprint = json().path("keys").get(0).path("fingerprint").asText();
        assertThat(run("approvals", "untrust", fingerprint, "--reason", "left")).isEqualTo(1);
        assertThat(err).contains("Not confirmed");
        assertThat(run("approvals", "untrust", fingerprint, "--reason", "left", "--dry-run"))
                .isZero();
        assertThat(run("approvals", "untrust", fingerprint, "--reason", "left", "--yes"))
                .isZero();
        assertThat(run("approvals", "add", answer.toString())).isEqualTo(1);
        assertThat(err).contains("is not trusted here: " + fingerprint);
        assertThat(run("approvals", "keys")).isZero();
        assertThat(out).contains("own key", "Ben", fingerprint, "approver");
    }

    @Test
    void policyAsksForMore() throws Exception {
        assertThat(run("approvals", "policy", "list")).isZero();
        assertThat(out).contains("No rule yet");
        assertThat(run(
                        "approvals",
                        "policy",
                        "set",
                        "edge blocks",
                        "--verb",
                        "block",
                        "--target",
                        "edge",
                        "--role",
                        "approver,administrator",
                        "--reason",
                        "four eyes"))
                .isEqualTo(1);
        assertThat(err).contains("Not confirmed");
        assertThat(run("approvals", "policy", "list")).isZero();
        assertThat(out).contains("No rule yet");
        assertThat(run(
                        "approvals",
                        "policy",
                        "set",
                        "edge blocks",
                        "--verb",
                        "block",
                        "--target",
                        "edge",
                        "--role",
                        "approver,administrator",
                        "--reason",
                        "four eyes",
                        "--yes"))
                .isZero();
        assertThat(out).contains("block at edge: approver+administrator");

        ask("203.0.113.7");
        assertThat(ben("approvals", "sign", request.toString(), "--out", answer.toString(), "--yes"))
                .isZero();
        assertThat(run("approvals", "add", answer.toString())).isZero();
        assertThat(out).contains("missing: administrator.", "Agreed so far: Ben.");
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isEqualTo(1);
        assertThat(edge.adminWrites()).isZero();

        assertThat(run("approvals", "policy", "remove", "edge blocks", "--reason", "too slow"))
                .isEqualTo(1);
        assertThat(run("approvals", "policy", "remove", "edge blocks", "--reason", "too slow", "--yes"))
                .isZero();
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isZero();
        assertThat(refused(edge)).containsExactly("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approvals",
                "approvals policy",
                "approvals trust FILE --name x --role boss",
                "approvals sign FILE",
                "approvals policy set x --reason y",
            })
    void whatIsNotUnderstoodIsUsage(String line) {
        assertThat(plainly(line.split(" "))).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsSaidInASentence() throws Exception {
        ask();
        Files.writeString(answer, Files.readString(request).replace(WIDE, "46.0.0.0/11"));
        assertThat(ben("approvals", "show", answer.toString())).isEqualTo(1);
        assertThat(err).contains("changed after it was");
        assertThat(ben("approvals", "show", folder.toString())).isEqualTo(1);
        assertThat(err).contains("is a folder");
        assertThat(run("approvals", "add", folder + "/none.json")).isEqualTo(1);
        assertThat(err).contains("There is no file " + folder + "/none.json");
        assertThat(run("approvals", "add", request.toString())).isEqualTo(1);
        assertThat(err).contains("It is not an approval of this console.");
        assertThat(run("approvals", "request", plan().toString(), "--out", request.toString()))
                .isEqualTo(1);
        assertThat(err).contains("There is already a file");
        assertThat(ben("approvals", "sign", request.toString(), "--for", "30d", "--out", folder + "/a.json", "--yes"))
                .isEqualTo(1);
        assertThat(err).contains("at most 24 hours");
        assertThat(run("approvals", "policy", "set", "x", "--verb", "explode", "--role", "approver", "--reason", "y"))
                .isEqualTo(1);
        assertThat(err).contains("There is no verb of that name. Known: block, lift");
        assertThat(run("approvals", "policy", "set", "x", "--target", "nowhere", "--role", "approver", "--reason", "y"))
                .isEqualTo(1);
        assertThat(err).contains("There is no connector nowhere.");
        assertThat(deny("203.0.113.9", "--overwrite")).isZero();
        assertThat(run("approvals", "request", plan().toString(), "--out", folder + "/b.json"))
                .isEqualTo(1);
        assertThat(err).contains("needs no second person");
    }

    private void ask() throws Exception {
        ask(WIDE);
    }

    private void ask(String network) throws Exception {
        assertThat(deny(network)).isZero();
        assertThat(run("approvals", "request", plan().toString(), "--out", request.toString()))
                .isZero();
    }

    /** The same as Ben, at his own profile. */
    private int ben(String... arguments) {
        return at(bens, arguments);
    }
}
