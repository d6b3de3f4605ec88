package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.response.PlanFile;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code actions} as a script meets it. */
final class ActionsCommandsTest extends ActingRig {

    @Test
    void actionIsShownWithEveryTarget() throws Exception {
        assertThat(block("203.0.113.0/24")).isZero();
        String id = latest();

        assertThat(run("actions", "show", id)).isZero();
        assertThat(out)
                .contains("state     done", "begun     ", " UTC by ", "deadline  ", "refuse until lifted by hand")
                .contains("reason: stuffing", "done  edge: ", "done  inner: ");

        assertThat(run("actions", "show", id, "--json")).isZero();
        JsonNode action = json();
        assertThat(action.path("state").asText()).isEqualTo("done");
        assertThat(action.path("steps").findValuesAsText("verdict")).containsExactly("done", "done");
        assertThat(action.path("request").path("networks").path(0).asText()).isEqualTo("203.0.113.0/24");
        assertThat(action.path("undoneBy").isNull()).isTrue();
    }

    @Test
    void undoIsShownFirstAndThenDone() throws Exception {
        assertThat(block("203.0.113.0/24")).isZero();
        String id = latest();
        long writes = edge.adminWrites();

        assertThat(run("actions", "undo", id, "--reason", "a mistake", "--dry-run"))
                .isZero();
        assertThat(out).contains("- 203.0.113.0/24");
        assertThat(run("actions", "undo", id, "--reason", "a mistake")).isEqualTo(1);
        assertThat(err).contains("Not confirmed");
        assertThat(edge.adminWrites()).isEqualTo(writes);

        assertThat(run("actions", "undo", id, "--reason", "a mistake", "--yes", "--json"))
                .isZero();
        assertThat(json().path("complete").asBoolean()).isTrue();
        assertThat(refused(edge)).isEmpty();
        assertThat(run("actions", "show", id)).isZero();
        assertThat(out).contains("state     undone", "taken back by ");
    }

    @Test
    void severalAreTakenBackTogether() throws Exception {
        assertThat(block("203.0.113.0/24")).isZero();
        String first = latest();
        assertThat(block("198.51.100.0/24")).isZero();

        assertThat(run("actions", "undo", first, latest(), "--reason", "a mistake", "--yes"))
                .isZero();

        assertThat(out).contains("Take back 2 actions");
        assertThat(refused(edge)).isEmpty();
    }

    @Test
    void whatCannotBeTakenBackIsSaidAndTheRestIsDone() throws Exception {
        String session =
                idp.signIn(user("j.tanaka"), "203.0.113.9", "payroll-portal").sessionId();
        assertThat(run("sessions", "revoke", "--session=" + session, "--reason", "stolen", "--yes"))
                .isZero();
        assertThat(idp.isActive(session)).isFalse();
        String revoked = latest();

        assertThat(run("actions", "undo", revoked, "--reason", "a mistake", "--yes"))
                .isEqualTo(1);
        assertThat(err).contains("cannot be taken back: ", "Nothing of it can be taken back.");

        assertThat(block("203.0.113.0/24")).isZero();
        assertThat(run("actions", "undo", revoked, latest(), "--reason", "a mistake", "--yes"))
                .isEqualTo(1);
        assertThat(err).contains("cannot be taken back: ");
        assertThat(refused(edge)).isEmpty();
    }

    @Test
    void whatWaitsIsGivenUpAndTheRemainderBecomesANewPlan() throws Exception {
        inner.faults().etcdDown(true);
        assertThat(block("203.0.113.0/24")).isEqualTo(1);
        String id = latest();

        assertThat(run("actions", "undo", id, "--reason", "x", "--yes")).isEqualTo(1);
        assertThat(err).contains("is not over. Give up what waits first");
        assertThat(run("actions", "again", id, "--yes")).isEqualTo(1);
        assertThat(err).contains("or it still waits");

        assertThat(run("actions", "cancel", id)).isZero();
        assertThat(out).contains("state     incomplete", "cancelled  inner", "done  edge");
        assertThat(run("actions", "cancel", id)).isEqualTo(1);
        assertThat(err).contains("Nothing of it waits");

        inner.faults().etcdDown(false);
        assertThat(run("actions", "again", id, "--out", plan().toString())).isZero();
        assertThat(PlanFile.read(Files.readAllBytes(plan()))
                        .requests()
                        .getFirst()
                        .places())
                .containsExactly("inner");
        assertThat(run("actions", "again", id, "--reason", "it answers again", "--yes"))
                .isZero();
        assertThat(refused(inner)).contains("203.0.113.0/24");
        assertThat(run("actions", "show", latest())).isZero();
        assertThat(out).contains("reason: it answers again");
        assertThat(run("actions", "again", latest(), "--yes")).isEqualTo(1);
        assertThat(err).contains("Nothing of it is left to do");
    }

    private int block(String network) {
        return run("denylist", "add", network, "--reason", "stuffing", "--yes");
    }

    private String user(String name) {
        idp.addUser(name);
        return name;
    }
}
