package dev.watchfloor.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.lab.Lab;
import dev.watchfloor.lab.LabConnection;
import dev.watchfloor.lab.ThrowAwayDesk;
import dev.watchfloor.lab.story.Attack;
import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.shell.ConsoleWindow;
import dev.watchfloor.views.shell.Screen;
import dev.watchfloor.views.shell.ViewOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The main job from end to end: real connectors on the lab's servers, the real window, an operator's clicks, and then the
 * servers are asked what is now so.
 */
@EnabledIf(value = "hasDisplay", disabledReason = "there is no display (DISPLAY is not set)")
@ExtendWith(ApplicationExtension.class)
final class WholeSystemTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path folder;

    private static Lab lab;
    private static Console console;
    private final CompletableFuture<WritableImage> picture = new CompletableFuture<>();
    private ConsoleWindow window;

    static boolean hasDisplay() {
        return !System.getenv().getOrDefault("DISPLAY", "").isBlank();
    }

    @BeforeAll
    static void connect() throws Exception {
        lab = Lab.start(folder.resolve("lab"), Clock.systemUTC());
        console = ThrowAwayDesk.in(folder.resolve("desk")).open();
        for (LabConnection connection : lab.connections()) {
            Map<String, Secret> secrets = connection.secrets().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Secret(entry.getValue())));
            console.connectors()
                    .add(new ConnectorDraft(connection.type(), connection.name(), connection.settings(), secrets));
        }
        console.start();
    }

    @AfterAll
    static void disconnect() throws Exception {
        console.close();
        lab.close();
    }

    @Start
    void open(Stage stage) {
        window = new ConsoleWindow(
                stage,
                console,
                new ViewOptions(Theme.DARK, 1500, 950, Clock.systemUTC(), Duration.ofMinutes(15), "Whole-system test"));
        window.show();
    }

    /** What the window showed at the end is kept beside the test's report: it tells most about a failure. */
    @AfterEach
    void close(FxRobot robot) throws Exception {
        robot.interact(() -> {
            WritableImage image = window.scene().snapshot(null);
            picture.complete(image);
        });
        Pictures.write(picture.get(10, TimeUnit.SECONDS), Path.of("target", "whole-system.png"));
        robot.interact(window::close);
    }

    @Test
    void anAttackIsSeenTheSessionEndedTheNetworkRefusedAndBothAreInTheAudit(FxRobot robot) {
        await().atMost(PATIENCE).until(() -> lab.attack().phase() == Attack.Phase.INSIDE);
        Attack attack = lab.attack();
        String session = attack.session().orElseThrow();
        assertThat(lab.isActive(session)).isTrue();

        awaitText(robot, "#revoke-session", attack.victim());
        rest(robot, "#revoke-session");
        robot.clickOn("#revoke-session");
        robot.clickOn("#reason").write("stolen password");
        robot.clickOn("#see-plan");
        awaitText(robot, "#apply", attack.victim());
        robot.clickOn("#apply");
        awaitNode(robot, "#done");
        robot.clickOn("#done");

        assertThat(lab.isActive(session))
                .as("the session at the identity provider")
                .isFalse();
        await().atMost(PATIENCE).until(() -> attack.phase() == Attack.Phase.LOCKED_OUT);

        robot.interact(() -> window.open(Screen.DENYLIST));
        awaitNode(robot, "#block");
        robot.clickOn("#block");
        robot.clickOn("#network").write(attack.network());
        robot.clickOn("#reason").write("credential stuffing");
        robot.clickOn("#see-plan");
        awaitText(robot, "#apply", "on 2 gateways");
        robot.clickOn("#apply");
        awaitNode(robot, "#done");
        robot.clickOn("#done");

        assertThat(lab.askGateway(attack.address(), "/assets/app.js"))
                .as("the API gateway")
                .isEqualTo(403);
        assertThat(lab.askEdge(attack.address(), "/")).as("the edge").isEqualTo(403);
        assertThat(lab.askGateway("198.51.100.9", "/assets/app.js"))
                .as("a neighbour")
                .isEqualTo(200);
        assertThat(console.audit().latest(100, Long.MAX_VALUE))
                .filteredOn(entry -> entry.outcome().equals("DONE"))
                .extracting(AuditEntry::target)
                .contains("Staff sign-in", "API gateway", "Shop edge");
    }

    private static void awaitNode(FxRobot robot, String id) {
        awaitUntil(() -> isThere(robot, id));
    }

    private static void awaitText(FxRobot robot, String id, String words) {
        awaitUntil(() -> isThere(robot, id)
                && robot.lookup(id).queryAs(Labeled.class).getText().contains(words));
    }

    /** Brings the pointer there: a pane that grows with its incident keeps its buttons while the pointer is in it. */
    private static void rest(FxRobot robot, String id) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            robot.moveTo(id);
            return isThere(robot, id);
        });
    }

    /** The scene graph may only be read on its own thread. */
    private static void awaitUntil(Callable<Boolean> condition) {
        await().atMost(PATIENCE).until(() -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }

    private static boolean isThere(FxRobot robot, String id) {
        return robot.lookup(id)
                .tryQuery()
                .filter(Node::isVisible)
                .filter(node -> !node.isDisabled())
                .isPresent();
    }
}
