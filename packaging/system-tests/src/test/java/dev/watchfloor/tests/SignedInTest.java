package dev.watchfloor.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.app.operators.factors.TotpSecret;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.testing.HeldSession;
import dev.watchfloor.connectors.testing.real.RealKeycloak;
import dev.watchfloor.launcher.window.ConsoleDoor;
import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.shell.FrontDoor;
import dev.watchfloor.views.shell.Screen;
import dev.watchfloor.views.shell.ViewOptions;
import dev.watchfloor.views.signin.Door;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A whole working day at the window, with a real identity provider: made, locked, unlocked, acting after a step-up, and
 * refused to who lacks the role however they press.
 */
@Tag("real-keycloak")
@EnabledIf(value = "hasDisplay", disabledReason = "there is no display (DISPLAY is not set)")
@ExtendWith(ApplicationExtension.class)
final class SignedInTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String PASSWORD = "gravel-otter-92-lamp-quay";

    @TempDir
    private Path folder;

    private final AheadClock clock = new AheadClock();
    private final String user = "eve-" + Long.toString(System.nanoTime(), 36);
    private RealKeycloak keycloak;
    private HeldSession held;
    private ConsoleDoor door;
    private FrontDoor front;
    private volatile Console console;

    static boolean hasDisplay() {
        return WholeSystemTest.hasDisplay();
    }

    @BeforeEach
    void open() throws Exception {
        keycloak = RealKeycloak.shared();
        keycloak.addUser(user);
        held = keycloak.signIn(user, SessionRef.Kind.ONLINE);
        ConsoleOptions usual = ConsoleOptions.of(folder.resolve("profile"), folder.resolve("workstation"));
        door = new ConsoleDoor(new ConsoleOptions(
                usual.profile(), usual.workstation(), clock, usual.factories(), usual.passwordCost()));
        FxToolkit.setupStage(stage -> {
            front = new FrontDoor(
                    stage,
                    watched(door),
                    new ViewOptions(Theme.DARK, 1500, 950, clock, Duration.ofHours(2), ""),
                    Screen.SESSIONS);
            front.show();
        });
    }

    @AfterEach
    void close(FxRobot robot) {
        // Without a provider nothing was opened: the test was skipped.
        if (front != null) {
            robot.interact(front::close);
        }
        if (door != null) {
            door.close();
        }
    }

    @Test
    void nobodyActsWithoutBothFactorsAFreshOneAndTheRole(FxRobot robot) throws Exception {
        TotpSecret phone = firstRun(robot);
        signOut(robot);
        signIn(robot, "anna", PASSWORD, phone);
        connect();
        awaitRow(robot);

        clock.advance(Duration.ofMinutes(16));
        awaitThere("#lock-page");
        assertThat(onFx(this::words)).doesNotContain(user);
        write(robot, "#password", PASSWORD);
        write(robot, "#code", code(phone));
        press(robot, "#go");
        awaitRow(robot);

        clock.advance(Duration.ofMinutes(6));
        toThePlan(robot);
        press(robot, "#apply");
        awaitThere("#step-up-code");
        assertThat(keycloak.canGoOn(held)).isTrue();
        write(robot, "#step-up-code", code(phone));
        press(robot, "#step-up-go");
        awaitThere("#done");
        assertThat(keycloak.canGoOn(held)).as("the revoked session").isFalse();
        press(robot, "#done");

        TotpSecret other = add("vera");
        held = keycloak.signIn(user, SessionRef.Kind.ONLINE);
        signOut(robot);
        signIn(robot, "vera", PASSWORD, other);
        awaitRow(robot);
        toThePlan(robot);
        assertThat(onFx(() -> front.scene().lookup("#apply").isDisabled())).isTrue();
        robot.interact(() -> front.scene().lookup("#apply").setDisable(false));
        press(robot, "#apply");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(console.audit().latest(100, Long.MAX_VALUE))
                        .filteredOn(entry -> entry.outcome().equals("REFUSED"))
                        .extracting(AuditEntry::actor, AuditEntry::action)
                        .contains(tuple("vera", "session.refuse")));
        awaitUntil(() -> words().contains("This takes one of the roles"));
        assertThat(keycloak.canGoOn(held))
                .as("the session that a viewer must not end")
                .isTrue();
    }

    /** Reads the secret off the screen, as a phone would. */
    private TotpSecret firstRun(FxRobot robot) throws Exception {
        awaitThere("#password-again");
        write(robot, "#name", "anna");
        write(robot, "#password", PASSWORD);
        write(robot, "#password-again", PASSWORD);
        press(robot, "#go");
        awaitThere("#enrol-code");
        WritableImage screen = onFx(() -> front.scene().snapshot(null));
        TotpSecret phone = QrReader.secret(QrReader.read(screen));
        write(robot, "#enrol-code", Totp.code(phone, clock.instant()));
        press(robot, "#enrol-go");
        awaitThere("#kept");
        press(robot, "#kept");
        awaitThere(".wf-status-bar");
        return phone;
    }

    private void signOut(FxRobot robot) {
        press(robot, "#rail-sign-out");
        awaitThere("#name");
    }

    private void signIn(FxRobot robot, String name, String password, TotpSecret phone) {
        write(robot, "#name", name);
        write(robot, "#password", password);
        write(robot, "#code", code(phone));
        press(robot, "#go");
        awaitThere(".wf-status-bar");
    }

    /** The next one: each is taken once. */
    private String code(TotpSecret phone) {
        clock.advance(STEP);
        return Totp.code(phone, clock.instant());
    }

    private TotpSecret add(String name) throws Exception {
        Set<Role> viewer = Set.of(Role.VIEWER);
        try (Enrolment enrolment = console.operators().prepare(name, viewer, PASSWORD.toCharArray())) {
            console.operators().add(name, viewer, PASSWORD.toCharArray(), enrolment);
            return enrolment.totp().copy();
        }
    }

    private void connect() throws Exception {
        console.connectors()
                .add(new ConnectorDraft(
                        "keycloak",
                        "Identity",
                        Map.of(
                                "base-url", keycloak.baseUrl().toString(),
                                "realm", keycloak.realm(),
                                "client-id", keycloak.readerId(),
                                "responder-client-id", keycloak.responderId(),
                                "poll", "1s"),
                        Map.of(
                                "client-secret", new Secret(keycloak.secret(keycloak.readerId())),
                                "responder-secret", new Secret(keycloak.secret(keycloak.responderId())))));
    }

    /** Waits until the one session is in the list, and only that. */
    private void awaitRow(FxRobot robot) {
        awaitThere("#sessions");
        awaitUntil(() -> words().contains(user));
        robot.push(KeyCode.SLASH).write(user);
        awaitUntil(() -> table().getItems().size() == 1);
        robot.push(KeyCode.DOWN);
        awaitUntil(() -> table().isFocused());
        robot.push(KeyCode.HOME);
        awaitUntil(() -> table().getSelectionModel().getSelectedIndex() == 0);
    }

    private void toThePlan(FxRobot robot) {
        awaitThere("#revoke");
        press(robot, "#revoke");
        awaitThere("#reason");
        write(robot, "#reason", "stolen password");
        press(robot, "#see-plan");
        awaitThere("#apply");
    }

    private TableView<?> table() {
        return (TableView<?>) front.scene().lookup("#sessions");
    }

    /** On the FX thread. */
    private String words() {
        return String.join(
                "\n",
                front.scene().getRoot().lookupAll("*").stream()
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .toList());
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> {
            if (front.scene().lookup(id) instanceof ButtonBase button) {
                button.fire();
            }
        });
    }

    private void write(FxRobot robot, String id, String text) {
        robot.interact(() -> {
            if (front.scene().lookup(id) instanceof TextInputControl field) {
                field.setText(text);
            }
        });
    }

    private void awaitThere(String id) {
        awaitUntil(() -> front.scene().lookup(id) != null);
    }

    private static void awaitUntil(Callable<Boolean> condition) {
        await().atMost(PATIENCE).until(() -> onFx(condition));
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }

    /** The same door, seen through: whatever console it opens is the test's as well. */
    private Door watched(ConsoleDoor real) {
        return (Door) Proxy.newProxyInstance(
                Door.class.getClassLoader(), new Class<?>[] {Door.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(real, arguments);
                        if (answer instanceof Console opened) {
                            console = opened;
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
