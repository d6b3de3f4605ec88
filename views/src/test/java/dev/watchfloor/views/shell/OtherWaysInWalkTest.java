package dev.watchfloor.views.shell;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.ProfileKind;
import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.FakeDoor;
import dev.watchfloor.views.fakes.NeedsDisplay;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.kit.Theme;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** What the sign-in page offers besides signing in. */
@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
class OtherWaysInWalkTest {
    private static final Clock CLOCK = Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC);
    private static final String GOOD = "gravel-otter-92-lamp-quay";

    private final FakeDoor door = new FakeDoor(ProfileKind.SEALED, () -> FakeConsole.withStory(CLOCK));
    private FrontDoor front;

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.setupStage(stage -> {
            front = new FrontDoor(
                    stage,
                    door,
                    new ViewOptions(Theme.DARK, 1500, 920, CLOCK, Duration.ofHours(2), ""),
                    Screen.TIMELINE);
            front.show();
        });
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(front::close);
    }

    @Test
    void recoversOnlyOnceTheNewCodesAreKept(FxRobot robot) {
        go(robot, "#recover", "#printed-code");
        printed(robot, "AAAA-BBBB");
        awaitText("#problem", "This is not the profile's recovery code.");

        printed(robot, FakeDoor.PRINTED);
        awaitThere("#enrol-code");
        robot.interact(() -> write(
                "#enrol-code",
                Totp.code(Objects.requireNonNull(door.enrolment()).totp(), FakeConsole.NOON)));
        press(robot, "#enrol-go");
        awaitThere("#recovery-code");
        assertThat(door.isRecovered()).isFalse();

        press(robot, "#kept");
        awaitText("#done", "You were let in.");
        assertThat(door.isRecovered()).isTrue();
    }

    @Test
    void leavingTheRecoveryWritesNothing(FxRobot robot) {
        go(robot, "#recover", "#printed-code");
        printed(robot, FakeDoor.PRINTED);
        awaitThere("#enrol-code");
        press(robot, "#back");

        awaitText("#done", "Nothing was changed.");
        assertThat(door.isRecovered()).isFalse();
        assertThat(Objects.requireNonNull(door.enrolment()).totp().bytes()).containsOnly(0);
    }

    @Test
    void givesTheProfileANewKey(FxRobot robot) {
        go(robot, "#rotate", "#rotation");
        credentials(robot, "999999");
        awaitText("#problem", "The code is wrong.");
        credentials(robot, "123456");

        awaitText("#done", "The profile has a new key.");
        assertThat(door.isRotated()).isTrue();
    }

    @Test
    void cancelsARotation(FxRobot robot) {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch on = new CountDownLatch(1);
        door.inRotation(() -> {
            half.countDown();
            await().atMost(60, SECONDS).until(() -> on.getCount() == 0);
        });
        go(robot, "#rotate", "#rotation");
        credentials(robot, "123456");
        await().atMost(60, SECONDS).until(() -> half.getCount() == 0);
        awaitUntil(() -> front.scene().lookup("#rotation").isVisible());
        press(robot, "#back");
        on.countDown();

        awaitText("#done", "It was cancelled. The old key stays.");
        assertThat(door.isRotated()).isFalse();
    }

    private void go(FxRobot robot, String way, String there) {
        awaitThere(way);
        press(robot, way);
        awaitThere(there);
    }

    private void printed(FxRobot robot, String code) {
        robot.interact(() -> {
            write("#printed-code", code);
            write("#name", "a.okafor");
            write("#password", GOOD);
            write("#password-again", GOOD);
        });
        press(robot, "#go");
    }

    private void credentials(FxRobot robot, String code) {
        robot.interact(() -> {
            write("#name", "a.okafor");
            write("#password", "right");
            write("#code", code);
        });
        press(robot, "#go");
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> {
            if (front.scene().lookup(id) instanceof ButtonBase button) {
                button.fire();
            }
        });
    }

    private void write(String id, String text) {
        if (front.scene().lookup(id) instanceof TextInputControl field) {
            field.setText(text);
        }
    }

    private void awaitThere(String id) {
        awaitUntil(() -> front.scene().lookup(id) != null);
    }

    private void awaitText(String id, String start) {
        awaitUntil(() -> front.scene().lookup(id) instanceof Labeled label
                && label.getText().startsWith(start));
    }

    private static void awaitUntil(Callable<Boolean> condition) {
        await().atMost(60, SECONDS).until(() -> Walks.onFx(condition));
    }
}
