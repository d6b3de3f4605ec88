package dev.watchfloor.views.approvals;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.response.approvals.PolicyRule;
import dev.watchfloor.app.roles.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Whose word counts, and when somebody's is needed. */
class KeysAndPolicyWalkTest extends ApprovalsWalk {
    @Test
    void givesItsOwnKeyAway(FxRobot robot) throws Exception {
        type(robot, "3");
        awaitText("#own-fingerprint", console.approvals().ownKey().fingerprint());
        Path file = folder.resolve("key.json");
        ways.files().choose(file);
        robot.clickOn("#save-key");

        await().atMost(20, SECONDS).until(() -> Files.exists(file));
        assertThat(other.approvals().readKey(Files.readAllBytes(file)))
                .isEqualTo(console.approvals().ownKey());
    }

    @Test
    void trustsAKeyInARoleAndNoMoreLater(FxRobot robot) throws Exception {
        type(robot, "3");
        ways.files()
                .choose(Files.write(
                        folder.resolve("key.json"), other.approvals().ownKeyFile()));
        type(robot, "n");
        awaitText("#fingerprint", other.approvals().ownKey().fingerprint());
        robot.clickOn("#role-approver").clickOn("#compared").push(KeyCode.ENTER);
        awaitRows("#keys", 1);
        assertThat(console.approvals().keys())
                .singleElement()
                .matches(key -> key.isTrusted() && key.roles().equals(Set.of(Role.APPROVER)));

        type(robot, "j");
        awaitNode("#untrust");
        robot.clickOn("#untrust");
        awaitNode("#sheet-reason");
        robot.push(KeyCode.ENTER);
        awaitText("#sheet-problem", "Say why");
        robot.clickOn("#sheet-reason").write("left the company").push(KeyCode.ENTER);

        awaitText(".wf-details-page .wf-mark", "Counts no more");
        assertThat(console.approvals().keys()).singleElement().matches(key -> !key.isTrusted());
    }

    @Test
    void refusesTheOwnKeyAndWhatIsNoKey(FxRobot robot) throws Exception {
        type(robot, "3");
        ways.files()
                .choose(Files.write(
                        folder.resolve("key.json"), console.approvals().ownKeyFile()));
        robot.clickOn("#trust-key");
        awaitNode("#compared");
        robot.clickOn("#compared").clickOn("#sheet-go");
        awaitText("#sheet-problem", "your own key");
        robot.push(KeyCode.ESCAPE);
        ways.files().choose(Files.writeString(folder.resolve("no-key.json"), "{}"));
        robot.clickOn("#trust-key");

        awaitText(".wf-notice-bar", "It is not a key");
        assertThat(console.approvals().keys()).isEmpty();
    }

    @Test
    void addsARuleToThePolicyAndTakesItOut(FxRobot robot) throws Exception {
        type(robot, "4n");
        awaitNode("#rule-name");
        robot.write("many blocks");
        robot.clickOn("#rule-size").push(KeyCode.CONTROL, KeyCode.A).write("ten");
        robot.clickOn("#sheet-reason").write("round of November").push(KeyCode.ENTER);
        awaitText("#sheet-problem", "as a number");
        robot.clickOn("#rule-size").push(KeyCode.CONTROL, KeyCode.A).write("10").push(KeyCode.ENTER);
        awaitRows("#policy", 1);
        assertThat(console.approvals().policy())
                .containsExactly(new PolicyRule("many blocks", "", 10, "", Set.of(Role.APPROVER)));

        type(robot, "j");
        awaitNode("#remove-rule");
        robot.clickOn("#remove-rule");
        awaitNode("#sheet-reason");
        robot.write("too strict").push(KeyCode.ENTER);

        awaitRows("#policy", 0);
    }
}
