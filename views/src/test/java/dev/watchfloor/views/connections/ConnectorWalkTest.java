package dev.watchfloor.views.connections;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.secrets.SecretReference;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.FakeKit;
import dev.watchfloor.views.fakes.NeedsDisplay;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.response.ResponseDialogs;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Adding, changing and removing a connector through the forms. */
@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
class ConnectorWalkTest {
    private final FakeConsole console = FakeConsole.withStory();
    private Kit kit;
    private Scene scene;
    private ConnectionsScreen screen;

    @Start
    void open(Stage stage) {
        kit = new FakeKit(Theme.LIGHT, Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC)).kit();
        screen = new ConnectionsScreen(console, kit, new ResponseDialogs(console, kit));
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
    void addsAConnectorAfterATest(FxRobot robot) {
        robot.clickOn("#add").clickOn("#type-keycloak");
        robot.clickOn("#test");
        assertThat(Walks.isThere(robot, "Realm is missing.")).isTrue();

        robot.clickOn("#setting-base-url").write("https://sso.example");
        robot.clickOn("#setting-realm").write("staff");
        robot.clickOn("#setting-client-id").write("watchfloor");
        robot.clickOn("#setting-client-secret").write("hunter2");
        robot.clickOn("#test");
        await().atMost(5, SECONDS).until(() -> Walks.isThere(robot, "Compare clocks"));
        assertThat(Walks.isThere(robot, "source.ip")).isTrue();
        assertThat(Walks.isThere(robot, "This is not a JSON object.")).isTrue();
        robot.clickOn("#save");

        await().atMost(5, SECONDS).until(() -> !kit.modals().isOpen());
        ConnectorDraft draft = console.connectors().drafts().getFirst();
        assertThat(draft.settings()).containsEntry("realm", "staff").containsEntry("verify-tls", "true");
        assertThat(draft.secrets()).containsOnlyKeys("client-secret");
    }

    @Test
    void waitsForAFirstRecordAndStopsWaiting(FxRobot robot) {
        robot.clickOn("#add").clickOn("#type-apisix");
        robot.clickOn("#setting-admin-url").write("https://apisix.example:9180");
        robot.clickOn("#setting-admin-key").write("hunter2");
        robot.clickOn("#test");
        await().atMost(5, SECONDS).until(() -> Walks.isThere(robot, "#stop-listening"));
        robot.clickOn("#stop-listening");

        await().atMost(5, SECONDS).until(() -> Walks.isThere(robot, "Listen for syslog"));
        assertThat(Walks.isThere(
                        robot, "It was not listened any longer. The console listens once the connector is saved."))
                .isTrue();
    }

    @Test
    void changesAConnectorWithoutShowingItsSecret(FxRobot robot) {
        robot.interact(() -> screen.select("Keycloak corp"));
        robot.clickOn("#edit");
        await().atMost(5, SECONDS).until(() -> Walks.isThere(robot, "#setting-client-secret"));

        PasswordField secret = (PasswordField) Walks.onFx(() -> scene.lookup("#setting-client-secret"));
        assertThat(secret.getText()).isEmpty();
        assertThat(secret.getPromptText()).isEqualTo("unchanged");
        robot.clickOn("#save");

        await().atMost(5, SECONDS).until(() -> !kit.modals().isOpen());
        assertThat(console.connectors().drafts().getFirst().secrets()).isEmpty();
    }

    @Test
    void takesASecretFromAFileAndFromAVariableByKeyboard(FxRobot robot) {
        robot.interact(() -> screen.select("Keycloak corp"));
        robot.clickOn("#edit");
        await().atMost(5, SECONDS).until(() -> Walks.isThere(robot, "#setting-client-secret"));
        focus(robot, "#setting-client-secret-from-typed");
        robot.type(KeyCode.TAB, KeyCode.SPACE, KeyCode.TAB);
        await().atMost(5, SECONDS).until(() -> Walks.isThere(robot, "#setting-client-secret-from-file"));
        focus(robot, "#setting-client-secret-file");
        robot.write("/run/secrets/keycloak");
        assertThat(Walks.onFx(() -> scene.lookup("#setting-client-secret-file").getAccessibleText()))
                .isEqualTo("File that holds Client secret");
        assertThat(Walks.onFx(
                        () -> scene.lookup("#setting-client-secret-from-file").getAccessibleText()))
                .isEqualTo("Client secret: File");
        robot.clickOn("#save");
        await().atMost(5, SECONDS).until(() -> !kit.modals().isOpen());
        assertThat(console.connectors().drafts().getFirst().references())
                .isEqualTo(Map.of("client-secret", new SecretReference.InFile("/run/secrets/keycloak")));

        robot.interact(() -> screen.select("Keycloak corp"));
        robot.clickOn("#edit");
        await().atMost(5, SECONDS).until(() -> Walks.isThere(robot, "#setting-client-secret-file"));
        assertThat(Walks.onFx(() -> ((TextField) scene.lookup("#setting-client-secret-file")).getText()))
                .isEqualTo("/run/secrets/keycloak");
        robot.clickOn("#setting-client-secret-from-variable");
        robot.clickOn("#setting-client-secret-variable").write("KEYCLOAK_SECRET");
        robot.clickOn("#save");
        await().atMost(5, SECONDS).until(() -> !kit.modals().isOpen());
        assertThat(console.connectors().drafts().getLast().references())
                .isEqualTo(Map.of("client-secret", new SecretReference.InVariable("KEYCLOAK_SECRET")));
    }

    @Test
    void opensTheStepsAndCopiesACommandByKeyboard(FxRobot robot) {
        robot.clickOn("#add").clickOn("#type-apisix");
        assertThat(Walks.onFx(() -> ((TitledPane) scene.lookup("#set-up")).isExpanded()))
                .isFalse();
        focus(robot, "#set-up");
        robot.type(KeyCode.ENTER);
        await().atMost(5, SECONDS).until(() -> Walks.onFx(() -> ((TitledPane) scene.lookup("#set-up")).isExpanded()));
        assertThat(kit.modals().isOpen()).isTrue();
        robot.type(KeyCode.TAB, KeyCode.ENTER);

        assertThat(Walks.onFx(() -> scene.lookup("#set-up-copy-2").getAccessibleText()))
                .isEqualTo("The text of step 2 was copied");
        assertThat(Walks.onFx(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("curl \"$ADMIN/apisix/admin/global_rules/watchfloor-log\"")
                .endsWith("\"auth_header\":\"Bearer TOKEN\"}}}'");
        assertThat(console.connectors().drafts()).isEmpty();

        robot.clickOn("#set-up").push(KeyCode.ESCAPE);
        robot.clickOn("#add").clickOn("#type-haproxy");
        assertThat(Walks.isThere(robot, "#set-up")).isFalse();
    }

    private void focus(FxRobot robot, String node) {
        robot.interact(() -> scene.lookup(node).requestFocus());
    }

    @Test
    void removesAConnectorOnlyAfterAsking(FxRobot robot) {
        robot.interact(() -> screen.select("Suricata core"));
        robot.clickOn("#remove");
        assertThat(console.connectors().list())
                .extracting(ConnectorStatus::name)
                .contains("Suricata core");

        robot.clickOn("#confirm-remove");

        await().atMost(5, SECONDS)
                .until(() -> console.connectors().list().stream()
                        .noneMatch(status -> status.name().equals("Suricata core")));
    }
}
