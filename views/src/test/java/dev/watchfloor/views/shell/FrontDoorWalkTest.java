package dev.watchfloor.views.shell;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.ProfileKind;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.FakeDoor;
import dev.watchfloor.views.fakes.NeedsDisplay;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.kit.Theme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** From the first page to the console, and back by signing out. */
@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
class FrontDoorWalkTest {
    private static final Clock CLOCK = Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC);

    private FrontDoor front;

    private FakeDoor open(ProfileKind kind) throws TimeoutException {
        FakeDoor door = new FakeDoor(kind, () -> FakeConsole.withStory(CLOCK));
        FxToolkit.setupStage(stage -> {
            front = new FrontDoor(
                    stage,
                    door,
                    new ViewOptions(Theme.DARK, 1500, 920, CLOCK, Duration.ofHours(2), ""),
                    Screen.TIMELINE);
            front.show();
        });
        return door;
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(front::close);
    }

    @Test
    void refusesInOneSentenceAndForgetsWhatWasTyped(FxRobot robot) throws TimeoutException {
        open(ProfileKind.SEALED);
        signIn(robot, "999999");

        awaitUntil(() -> text("#problem").equals("Name, password or code is wrong. Nobody was let in."));
        assertThat(Walks.onFx(() -> written("#password") + written("#code"))).isEmpty();
        assertThat(Walks.onFx(() -> written("#name"))).isEqualTo("a.okafor");
    }

    @Test
    void countsTheTimeDownUntilTheNextTry(FxRobot robot) throws TimeoutException {
        FakeDoor door = open(ProfileKind.SEALED);
        door.refuse(SignInRefusedException.Reason.TOO_EARLY);
        signIn(robot, "123456");

        awaitUntil(() -> front.scene().lookup("#go") instanceof Button go
                && go.isDisabled()
                && go.getText().equals("Try again in 1 min 30 s"));
    }

    @Test
    void saysWhatToDoAtAWorkstationThatIsNotTrusted(FxRobot robot) throws TimeoutException {
        FakeDoor door = open(ProfileKind.SEALED);
        awaitUntil(() -> front.scene().lookup("#save-request") != null);
        assertThat(Walks.onFx(() -> front.scene()
                        .lookup("#save-request")
                        .getParent()
                        .getParent()
                        .isVisible()))
                .isFalse();
        door.refuse(SignInRefusedException.Reason.WORKSTATION);
        signIn(robot, "123456");

        awaitUntil(() ->
                front.scene().lookup("#save-request").getParent().getParent().isVisible());
    }

    @Test
    void leadsInAndBackOutByTheKeyboard(FxRobot robot) throws TimeoutException {
        open(ProfileKind.SEALED);
        signIn(robot, "123456");
        awaitUntil(() -> front.scene().lookup(".wf-status-bar") != null);

        robot.interact(() -> front.scene().lookup("#rail-sign-out").requestFocus());
        robot.type(javafx.scene.input.KeyCode.G, javafx.scene.input.KeyCode.Q);
        awaitUntil(() -> front.scene().lookup("#name") != null);
        assertThat(Walks.onFx(() -> front.scene().lookup(".wf-status-bar"))).isNull();
    }

    @Test
    void theFirstRunWritesNothingBeforeTheCodesAreKept(FxRobot robot) throws TimeoutException {
        FakeDoor door = open(ProfileKind.NONE);
        awaitUntil(() -> front.scene().lookup("#password-again") != null);
        robot.interact(() -> {
            write("#name", "d.ferreira");
            write("#password", "gravel-otter-92-lamp-quay");
            write("#password-again", "gravel-otter-92-lamp-quay");
        });
        press(robot, "#go");
        awaitUntil(() -> front.scene().lookup("#enrol-code") != null);

        robot.interact(() -> write("#enrol-code", "000000x"));
        press(robot, "#enrol-go");
        awaitUntil(() -> text("#problem").startsWith("That is not the code"));
        robot.interact(() -> write("#enrol-code", code(door, FakeConsole.NOON.plusSeconds(300))));
        press(robot, "#enrol-go");
        awaitUntil(() -> text("#problem").startsWith("The clock of the app is 5 min ahead"));

        robot.interact(() -> write("#enrol-code", code(door)));
        press(robot, "#enrol-go");
        awaitUntil(() -> front.scene().lookup("#recovery-code") != null);
        assertThat(door.isCreated()).isFalse();

        press(robot, "#kept");
        awaitUntil(() -> front.scene().lookup(".wf-status-bar") != null);
        assertThat(door.isCreated()).isTrue();
    }

    @Test
    void theFirstRunRefusesAWeakPasswordWhereItIsTyped(FxRobot robot) throws TimeoutException {
        open(ProfileKind.UNSEALED);
        awaitUntil(() -> front.scene().lookup("#password-again") != null);
        robot.interact(() -> {
            write("#name", "d.ferreira");
            write("#password", "passwordpassword");
            write("#password-again", "passwordpassword");
        });
        press(robot, "#go");

        awaitUntil(() -> text("#problem").startsWith("The password is easily guessed."));
        assertThat(Walks.onFx(() -> front.scene().lookup("#enrol-code"))).isNull();
    }

    private static String code(FakeDoor door) {
        return code(door, FakeConsole.NOON);
    }

    private static String code(FakeDoor door, Instant time) {
        return Totp.code(Objects.requireNonNull(door.enrolment()).totp(), time);
    }

    private void signIn(FxRobot robot, String code) {
        awaitUntil(() -> front.scene().lookup("#name") != null);
        robot.interact(() -> {
            write("#name", "a.okafor");
            write("#password", "right");
            write("#code", code);
        });
        press(robot, "#go");
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> {
            if (front.scene().lookup(id) instanceof Button button) {
                button.fire();
            }
        });
    }

    private void write(String id, String text) {
        if (front.scene().lookup(id) instanceof TextInputControl field) {
            field.setText(text);
        }
    }

    private String written(String id) {
        return front.scene().lookup(id) instanceof TextInputControl field ? field.getText() : "";
    }

    private String text(String id) {
        return front.scene().lookup(id) instanceof Label label ? label.getText() : "";
    }

    private static void awaitUntil(Callable<Boolean> condition) {
        await().atMost(60, SECONDS).until(() -> Walks.onFx(condition));
    }
}
