package dev.watchfloor.views.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.approvals.Approval.Verdict;
import dev.watchfloor.app.roles.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What was asked here: it waits, is agreed to, and is applied exactly as it was. */
class AskedWalkTest extends ApprovalsWalk {
    @Test
    void appliesExactlyThePlanThatWasAgreedTo(FxRobot robot) throws Exception {
        other.befriend(console.approvals(), Role.APPROVER);
        Plan plan = plan();
        Path request =
                Files.write(folder.resolve("request.json"), console.approvals().request(plan));
        awaitRows("#asked", 1);
        Path answer = folder.resolve("answer.json");
        other.answer(request, Verdict.APPROVED, "", answer);
        ways.files().choose(answer);
        robot.clickOn("#add-answer");
        type(robot, "j");
        awaitText(".wf-details-page .wf-mark", "Agreed");

        robot.clickOn("#open-plan");
        awaitNode("#second-person-agreed");
        awaitNode("#apply");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitNode("#done");
        robot.push(KeyCode.ESCAPE);

        assertThat(console.response().applied()).containsExactly(plan);
        awaitText(".wf-details-page .wf-mark", "Applied");
    }

    @Test
    void saysForWhomItWaitsAndThatAnAnswerIsForNobodyHere(FxRobot robot) throws Exception {
        other.befriend(console.approvals(), Role.APPROVER);
        console.approvals().request(plan());
        awaitRows("#asked", 1);
        type(robot, "j");
        awaitText(".wf-details-page .wf-mark", "Waits");
        ways.files().choose(Files.writeString(folder.resolve("answer.json"), "{\"watchfloor-approval\": 1}"));
        robot.clickOn("#add-answer");

        awaitText(".wf-notice-bar", "cannot be read");
    }

    @Test
    void teachesHowPlansComeHereWhenThereAreNone(FxRobot robot) {
        awaitText(".wf-empty-title", "Nobody was asked yet");
        type(robot, "2");
        awaitText(".wf-empty-title", "Nothing was decided yet");
        type(robot, "3");
        awaitText(".wf-empty-title", "No key of anybody else counts");
        type(robot, "4");
        awaitText(".wf-empty-title", "The policy asks for nobody");
    }
}
