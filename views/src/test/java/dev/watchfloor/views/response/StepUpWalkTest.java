package dev.watchfloor.views.response;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.FakeKit;
import dev.watchfloor.views.fakes.NeedsDisplay;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.kit.Theme;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Acting asks for a fresh code, and for a role. */
@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
class StepUpWalkTest {
    private static final String NETWORK = "203.0.113.0/24";

    private final FakeConsole console = FakeConsole.withStory();
    private FakeKit ways;
    private ResponseDialogs dialogs;
    private Scene scene;

    @Start
    void open(Stage stage) {
        ways = new FakeKit(Theme.DARK, Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC));
        dialogs = new ResponseDialogs(console, ways.kit());
        scene = new Scene(new StackPane(ways.kit().modals().node()), 1300, 860);
        ways.kit().appearance().dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        ways.kit().bridge().close();
    }

    @Test
    void anActWaitsForAFreshCode(FxRobot robot) {
        ways.session().stale();
        plan(robot);
        press(robot, "#apply");
        awaitUntil(() -> scene.lookup("#step-up-code") != null);

        confirm(robot, "000000");
        awaitUntil(() -> text("#step-up-problem").equals("The code is wrong."));
        assertThat(isBlocked()).isFalse();

        confirm(robot, "123456");
        awaitUntil(() -> scene.lookup("#undo") != null);
        assertThat(isBlocked()).isTrue();
    }

    @Test
    void anActWaitsForATouch(FxRobot robot) {
        ways.keys().install();
        ways.session().stale();
        plan(robot);
        press(robot, "#apply");
        awaitUntil(() -> scene.lookup("#step-up-code") != null);
        press(robot, "#step-up-code-swap");
        ways.keys().leaveUntouched();
        touch(robot);
        awaitUntil(() -> scene.lookup("#step-up-code-touch").isVisible());
        press(robot, "#step-up-code-cancel");
        awaitUntil(() -> text("#step-up-problem").startsWith("The security key was not waited for."));
        assertThat(isBlocked()).isFalse();

        ways.keys().touchAtOnce();
        touch(robot);
        awaitUntil(() -> scene.lookup("#undo") != null);
        assertThat(isBlocked()).isTrue();
    }

    @Test
    void whoLeavesWhileAKeyWaitsLetsGoOfIt(FxRobot robot) {
        ways.keys().install();
        ways.session().stale();
        plan(robot);
        press(robot, "#apply");
        awaitUntil(() -> scene.lookup("#step-up-code") != null);
        press(robot, "#step-up-code-swap");
        ways.keys().leaveUntouched();
        touch(robot);
        awaitUntil(() -> scene.lookup("#step-up-code-touch").isVisible());
        robot.type(KeyCode.ESCAPE);

        awaitUntil(() -> ways.keys().isLetGo());
        assertThat(isBlocked()).isFalse();
    }

    private void touch(FxRobot robot) {
        robot.interact(() -> {
            if (scene.lookup("#step-up-code-pin") instanceof TextInputControl field) {
                field.setText("1234");
            }
        });
        press(robot, "#step-up-go");
    }

    @Test
    void whoGivesNoCodeKeepsThePlan(FxRobot robot) {
        ways.session().stale();
        plan(robot);
        press(robot, "#apply");
        awaitUntil(() -> scene.lookup("#step-up-code") != null);
        robot.type(KeyCode.ESCAPE);

        awaitUntil(() -> scene.lookup("#step-up-code") == null);
        assertThat(Walks.onFx(() -> scene.lookup("#apply"))).isNotNull();
        assertThat(isBlocked()).isFalse();
    }

    @Test
    void whoLacksTheRoleReadsWhichOneItTakes(FxRobot robot) {
        ways.session().roles(Role.ANALYST);
        plan(robot);

        awaitUntil(
                () -> text("#lacking").equals("Your roles (analyst) do not allow this. It takes one of: responder."));
        assertThat(Walks.onFx(() -> scene.lookup("#apply").isDisabled())).isTrue();
        press(robot, "#apply");
        assertThat(isBlocked()).isFalse();
    }

    @Test
    void whatIsRefusedForWantOfACodeIsAskedAgainAfterIt(FxRobot robot) {
        ways.session().stale();
        AtomicInteger tries = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        robot.interact(() -> {
            var unused = ways.kit()
                    .bridge()
                    .load(
                            () -> {
                                tries.incrementAndGet();
                                ways.session().require(Permission.ADMINISTER);
                                return done.incrementAndGet();
                            },
                            right -> {},
                            sentence -> {});
        });
        awaitUntil(() -> scene.lookup("#step-up-code") != null);
        assertThat(done).hasValue(0);

        confirm(robot, "123456");
        awaitUntil(() -> done.get() == 1);
        assertThat(tries).hasValue(2);
    }

    private void plan(FxRobot robot) {
        robot.interact(() -> dialogs.block());
        robot.interact(() -> {
            write("#network", NETWORK);
            write("#reason", "stuffing");
        });
        press(robot, "#see-plan");
        awaitUntil(() -> scene.lookup("#apply") != null);
    }

    private boolean isBlocked() {
        return console.response().denylist().stream()
                .anyMatch(row -> Addresses.canonical(row.network()).equals(NETWORK));
    }

    private void confirm(FxRobot robot, String code) {
        robot.interact(() -> write("#step-up-code", code));
        press(robot, "#step-up-go");
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> {
            if (scene.lookup(id) instanceof Button button) {
                button.fire();
            }
        });
    }

    private void write(String id, String text) {
        if (scene.lookup(id) instanceof TextInputControl field) {
            field.setText(text);
        }
    }

    private String text(String id) {
        return scene.lookup(id) instanceof Label label ? label.getText() : "";
    }

    private static void awaitUntil(Callable<Boolean> condition) {
        await().atMost(60, SECONDS).until(() -> Walks.onFx(condition));
    }
}
