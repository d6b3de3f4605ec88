package dev.watchfloor.views.response;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.views.denylist.DenylistScreen;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.FakeKit;
import dev.watchfloor.views.fakes.NeedsDisplay;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Theme;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From the Block button over form and plan to the report, with mouse and keyboard. */
@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
class BlockWalkTest {
    private final FakeConsole console = FakeConsole.withStory();
    private FakeKit ways;
    private Kit kit;
    private Scene scene;

    @Start
    void open(Stage stage) {
        ways = new FakeKit(Theme.DARK, Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC));
        kit = ways.kit();
        DenylistScreen screen = new DenylistScreen(console, kit, new ResponseDialogs(console, kit));
        scene = new Scene(new StackPane(screen.node(), kit.modals().node()), 1300, 860);
        kit.appearance().dress(scene);
        stage.setScene(scene);
        stage.show();
        screen.onShow();
    }

    @AfterEach
    void close() {
        kit.bridge().close();
    }

    @Test
    void blocksANetworkOnBothGatewaysAndTakesItBack(FxRobot robot) {
        robot.clickOn("#block");
        robot.clickOn("#network").write("203.0.113.7/24");
        awaitText("#network-problem", "Did you mean 203.0.113.0/24?");
        robot.clickOn("#network").push(KeyCode.CONTROL, KeyCode.A).write("203.0.113.0/24");
        robot.clickOn("#reason").write("stuffing");
        robot.clickOn("#see-plan");

        awaitText("#apply", "Block 203.0.113.0/24 on 2 gateways");
        robot.clickOn("#apply");
        awaitNode("#undo");
        assertThat(console.response().denylist().getFirst().present()).hasSize(2);

        robot.clickOn("#undo");
        awaitText("#apply", "Lift 203.0.113.0/24 on 2 gateways");
        robot.clickOn("#apply");
        awaitNode("#done");
        robot.clickOn("#done");

        assertThat(console.response().denylist())
                .noneMatch(row -> Addresses.canonical(row.network()).equals("203.0.113.0/24"));
        assertThat(kit.modals().isOpen()).isFalse();
    }

    @Test
    void namesAGatewayThatHasNoPartInThePlan(FxRobot robot) {
        console.response()
                .setAvailability("HAProxy DMZ", Availability.NEEDS_CONSENT, "The list is kept by the operations team.");
        robot.clickOn("#block");
        robot.clickOn("#network").write("203.0.113.0/24");
        robot.clickOn("#reason").write("stuffing");
        robot.clickOn("#see-plan");

        awaitText("#apply", "Block 203.0.113.0/24 on 1 gateway");
        assertThat(Walks.isThere(robot, "HAProxy DMZ has no part in this: The list is kept by the operations team."))
                .isTrue();
    }

    @Test
    void enterSeesThePlanAndNeverAppliesIt(FxRobot robot) {
        robot.clickOn("#block");
        robot.clickOn("#network").write("203.0.113.39");
        robot.clickOn("#reason").write("stuffing").push(KeyCode.ENTER);
        awaitNode("#apply");

        assertThat(Walks.onFx(() -> robot.lookup("#rehearse").query().isFocused()))
                .isTrue();
        robot.push(KeyCode.ENTER);
        awaitText("#rehearse", "again");
        robot.interact(() -> robot.lookup("#apply").query().requestFocus());
        robot.push(KeyCode.ENTER);
        awaitText("#rehearse", "again");
        robot.push(KeyCode.ESCAPE);
        awaitNode("#see-plan");
        robot.push(KeyCode.ESCAPE);

        await().atMost(5, SECONDS).until(() -> !kit.modals().isOpen());
        assertThat(console.response().applied()).isEmpty();
    }

    @Test
    void tellsTheTruthAboutATargetThatFailed(FxRobot robot) {
        console.response().endWith("HAProxy DMZ", Verdict.FAILED);
        robot.clickOn("#block");
        robot.clickOn("#network").write("203.0.113.39");
        robot.clickOn("#reason").write("stuffing");
        robot.clickOn("#see-plan");
        awaitNode("#apply");
        robot.clickOn("#apply");

        awaitNode("#done");
        assertThat(Walks.isThere(robot, "Failed")).isTrue();
        assertThat(Walks.isThere(robot, "#rest")).isTrue();
    }

    @Test
    void tellsWhatNobodyMayFromWhatASecondPersonMayAgreeTo(FxRobot robot) {
        robot.clickOn("#block");
        robot.clickOn("#network").write("192.168.20.7");
        robot.clickOn("#reason").write("stuffing").push(KeyCode.ENTER);
        awaitNode(".wf-second-person");
        assertThat(Walks.isThere(robot, "Needs a second person, by the rule “private-range”"))
                .isTrue();
        assertThat(Walks.isThere(robot, "#apply")).isFalse();
        robot.push(KeyCode.ESCAPE);
        awaitNode("#network");
        robot.clickOn("#network").push(KeyCode.CONTROL, KeyCode.A).write("127.0.0.1");
        robot.clickOn("#reason").push(KeyCode.ENTER);
        awaitNode(".wf-refusal");

        assertThat(Walks.isThere(robot, "Refused by the rule “loopback”")).isTrue();
    }

    @Test
    void appliesByKeyboardOnlyWhatWasPlannedBefore(FxRobot robot) {
        robot.push(KeyCode.TAB);
        robot.clickOn("#block");
        robot.clickOn("#network").write("203.0.113.39");
        robot.clickOn("#reason").write("stuffing");
        // Held down, so that it repeats: the plan comes, and is not applied by the same press.
        robot.press(KeyCode.CONTROL, KeyCode.ENTER);
        awaitNode("#apply");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        assertThat(console.response().applied()).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitNode("#open-actions");
        assertThat(console.response().applied()).hasSize(1);
        robot.clickOn("#open-actions");

        await().atMost(5, SECONDS).until(() -> !kit.modals().isOpen());
        assertThat(ways.ways()).contains("action plan-1");
    }

    @Test
    void leavesARunningActAndHearsOfItsEnd(FxRobot robot) {
        CountDownLatch go = new CountDownLatch(1);
        console.response().beforeEachTarget(() -> await().atMost(20, SECONDS).until(() -> go.getCount() == 0));
        robot.clickOn("#block");
        robot.clickOn("#network").write("203.0.113.39");
        robot.clickOn("#reason").write("stuffing").push(KeyCode.ENTER);
        awaitNode("#apply");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitNode("#leave");
        robot.push(KeyCode.ESCAPE);
        awaitNode("#leave");
        robot.clickOn("#leave");
        await().atMost(5, SECONDS).until(() -> !kit.modals().isOpen());

        go.countDown();

        await().atMost(20, SECONDS).until(() -> ways.ways().getLast().endsWith("as wished at 2 of 2 targets."));
        assertThat(Walks.onFx(() -> kit.modals().isOpen())).isFalse();
    }

    private void awaitNode(String query) {
        await().atMost(5, SECONDS)
                .until(() -> Walks.onFx(() -> {
                    Node found = scene.lookup(query);
                    return found != null && found.isVisible();
                }));
    }

    private void awaitText(String query, String part) {
        await().atMost(5, SECONDS)
                .until(() -> Walks.onFx(() -> scene.lookup(query) instanceof Labeled labeled
                        && labeled.getText().contains(part)));
    }
}
