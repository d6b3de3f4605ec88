package dev.watchfloor.views.approvals;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.Approval.Verdict;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.views.fakes.FakeConsole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Requests of others: shown whole, and answered with yes or no. */
class DecideWalkTest extends ApprovalsWalk {
    @Test
    void agreesByKeyboardAndTheAnswerCountsThere(FxRobot robot) throws Exception {
        befriend();
        request(other.approvals());
        type(robot, "o");
        awaitNode("#approve");
        assertThat(isThere(".wf-second-person")).isTrue();
        Path answer = folder.resolve("answer.json");
        ways.files().choose(answer);
        robot.push(KeyCode.ENTER);
        assertThat(answer).doesNotExist();
        robot.write("the office is told").push(KeyCode.CONTROL, KeyCode.ENTER);

        awaitSaid(answer);
        Approval approval = other.approvals().add(Files.readAllBytes(answer)).approval();
        assertThat(approval.verdict()).isEqualTo(Verdict.APPROVED);
        assertThat(approval.comment()).isEqualTo("the office is told");
        assertThat(approval.expires()).isEqualTo(FakeConsole.NOON.plus(Approvals.USUAL));
    }

    @Test
    void declinesForAsLongAsWasChosen(FxRobot robot) throws Exception {
        befriend();
        request(other.approvals());
        robot.clickOn("#open-request");
        awaitNode("#decline");
        Path answer = folder.resolve("answer.json");
        ways.files().choose(answer);
        robot.clickOn("8 h").clickOn("#decline");

        awaitSaid(answer);
        Approval approval = other.approvals().add(Files.readAllBytes(answer)).approval();
        assertThat(approval.verdict()).isEqualTo(Verdict.DECLINED);
        assertThat(approval.expires()).isEqualTo(FakeConsole.NOON.plus(Duration.ofHours(8)));
        type(robot, "2");
        awaitRows("#decided", 1);
        type(robot, "j");
        await().atMost(20, SECONDS)
                .until(() -> robot.lookup("they agree").tryQuery().isPresent());
    }

    @Test
    void decidesNothingWhenNoFileIsChosen(FxRobot robot) throws Exception {
        befriend();
        request(other.approvals());
        robot.clickOn("#open-request");
        awaitNode("#approve");
        ways.files().choose(null);
        robot.clickOn("#approve");

        assertThat(isThere("#approve")).isTrue();
        assertThat(console.approvals().decisions(10)).isEmpty();
    }

    @Test
    void keepsASignedAnswerThatCouldNotBeWritten(FxRobot robot) throws Exception {
        befriend();
        request(other.approvals());
        robot.clickOn("#open-request");
        awaitNode("#approve");
        ways.files().choose(folder.resolve("nowhere").resolve("answer.json"));
        robot.clickOn("#approve");
        awaitText("#decide-problem", "does not exist");
        Path answer = folder.resolve("answer.json");
        ways.files().choose(answer);
        robot.clickOn("#decide-save");

        awaitSaid(answer);
        byte[] written = Files.readAllBytes(answer);
        assertThatCode(() -> other.approvals().add(written)).doesNotThrowAnyException();
        assertThat(console.approvals().decisions(10)).hasSize(1);
    }

    @Test
    void refusesToDecideAboutItsOwnRequest(FxRobot robot) throws Exception {
        request(console.approvals());
        robot.clickOn("#open-request");

        awaitText("#decide-notice", "You asked for this yourself");
        assertThat(isThere("#approve")).isFalse();
        assertThat(isThere("#decline")).isFalse();
    }

    @Test
    void showsTheFingerprintOfAKeyThatIsNotTrustedBeforeItIs(FxRobot robot) throws Exception {
        request(other.approvals());
        robot.clickOn("#open-request");
        awaitText("#decide-notice", "It calls itself “b.meier@north”");
        assertThat(isThere("#approve")).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(console.approvals().decisions(10)).isEmpty();

        robot.clickOn("#decide-trust");
        awaitText("#fingerprint", other.approvals().ownKey().fingerprint());
        robot.clickOn("#sheet-go");
        awaitText("#sheet-problem", "Compare the fingerprint");
        robot.clickOn("#compared").clickOn("#sheet-go");

        awaitNode("#approve");
        assertThat(console.approvals().keys()).singleElement().matches(key -> key.isTrusted());
    }

    @Test
    void saysThatARequestWasChanged(FxRobot robot) throws Exception {
        befriend();
        Path file = request(other.approvals());
        Files.writeString(file, Files.readString(file).replace("192.168.20.7", "192.168.20.8"));
        robot.clickOn("#open-request");

        awaitText(".wf-notice-bar", "changed after it was made");
        assertThat(isThere("#approve")).isFalse();
    }

    private void befriend() throws UnfitApprovalException {
        other.befriend(console.approvals());
        other.approvals().trust(console.approvals().ownKey(), "ana@desk", Set.of(Role.APPROVER));
    }

    private void awaitSaid(Path answer) {
        await().atMost(20, SECONDS)
                .until(() ->
                        ways.ways().stream().anyMatch(said -> said.contains(String.valueOf(answer.getFileName()))));
    }
}
