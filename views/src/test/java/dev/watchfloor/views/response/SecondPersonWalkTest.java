package dev.watchfloor.views.response;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.response.approvals.Approval.Verdict;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.views.denylist.DenylistScreen;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.FakeKit;
import dev.watchfloor.views.fakes.NeedsDisplay;
import dev.watchfloor.views.fakes.OtherProfile;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A plan that needs four eyes, from the request over somebody else's answer to the report. */
@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
class SecondPersonWalkTest {
    private static final Clock NOON = Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC);

    private final FakeConsole console = FakeConsole.withStory();
    private final OtherProfile other =
            new OtherProfile("b.meier@north", NOON).befriend(console.approvals(), Role.APPROVER);
    private FakeKit ways;
    private Kit kit;
    private Scene scene;

    @TempDir
    private Path folder;

    @Start
    void open(Stage stage) {
        ways = new FakeKit(Theme.DARK, NOON);
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
    void somebodyWhoSitsBesideAgreesWithTheirOwnFactors(FxRobot robot) {
        askFor(robot, folder.resolve("request.json"));
        robot.clickOn("#agree-here");
        awaitNode("#beside-name");
        beside(robot, "c.moreau", "999999");
        awaitText("#beside-problem", "wrong");
        assertThat(Walks.onFx(() -> scene.lookup("#beside-password") instanceof TextInputControl field
                        ? field.getText()
                        : "no field"))
                .isEmpty();
        beside(robot, "a.okafor", "123456");
        awaitText("#beside-problem", "Nobody is a second person to themselves");

        beside(robot, "c.moreau", "123456");
        awaitNode("#second-person-agreed");
        awaitNode("#apply");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitNode("#done");

        assertThat(console.response().applied()).hasSize(1);
    }

    private static void beside(FxRobot robot, String name, String code) {
        robot.interact(() -> {
            robot.lookup("#beside-name").queryTextInputControl().setText(name);
            robot.lookup("#beside-password").queryTextInputControl().setText("whatever it is");
            robot.lookup("#beside-code").queryTextInputControl().setText(code);
        });
        robot.clickOn("#beside-agree");
    }

    @Test
    void appliesAPlanOnceASecondPersonAgreed(FxRobot robot) throws IOException {
        Path request = folder.resolve("request.json");
        askFor(robot, request);
        assertThat(text("#second-person-missing")).contains("approver");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(Walks.isThere(robot, "#apply")).isFalse();
        assertThat(console.response().applied()).isEmpty();

        add(robot, request, Verdict.APPROVED, "checked with the office");
        awaitNode("#second-person-agreed");
        assertThat(Walks.isThere(
                        robot,
                        "b.meier@north agreed on 2026-11-23 15:14:38 UTC; it counts until 2026-11-23 19:14:38 UTC."
                                + " “checked with the office”"))
                .isTrue();
        awaitNode("#apply");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitNode("#done");

        assertThat(console.response().applied()).hasSize(1);
        assertThat(console.approvals().asked(1).getFirst().used()).isEqualTo(FakeConsole.NOON);
    }

    @Test
    void writesTheRequestForItsOwnerAlone(FxRobot robot) throws IOException {
        Path request = folder.resolve("request.json");
        askFor(robot, request);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(request)))
                .isEqualTo("rw-------");
        assertThat(ways.files().proposed()).singleElement().asString().matches("watchfloor-request-[0-9a-f]{8}\\.json");
    }

    @Test
    void cannotBeAppliedOnceItWasDeclined(FxRobot robot) {
        Path request = folder.resolve("request.json");
        askFor(robot, request);
        add(robot, request, Verdict.DECLINED, "that is our printer");

        awaitNode("#second-person-declined");
        assertThat(text("#second-person-declined")).contains("b.meier@north declined", "“that is our printer”");
        assertThat(Walks.isThere(robot, "#apply")).isFalse();
    }

    @Test
    void saysWhyAnAnswerOfSomebodyUnknownDoesNotCount(FxRobot robot) {
        Path request = folder.resolve("request.json");
        askFor(robot, request);
        OtherProfile stranger = new OtherProfile("m.lory@south", NOON);
        stranger.knows(console.approvals());
        Path answer = folder.resolve("answer.json");
        stranger.answer(request, Verdict.APPROVED, "", answer);
        ways.files().choose(answer);
        robot.clickOn("#add-approval");

        awaitText(
                "#second-person-problem",
                "is not trusted here: " + stranger.approvals().ownKey().fingerprint());
        assertThat(Walks.isThere(robot, "#apply")).isFalse();
    }

    @Test
    void saysThatAFileIsDamagedOrNoFile(FxRobot robot) throws IOException {
        Path request = folder.resolve("request.json");
        askFor(robot, request);
        Path answer = folder.resolve("answer.json");
        other.answer(request, Verdict.APPROVED, "", answer);
        Files.writeString(answer, Files.readString(answer).replace("T19:14", "T20:14"));
        ways.files().choose(answer);
        robot.clickOn("#add-approval");
        awaitText("#second-person-problem", "changed after it was signed");

        ways.files().choose(folder);
        robot.clickOn("#add-approval");

        awaitText("#second-person-problem", "could not be read");
        assertThat(Walks.isThere(robot, "#apply")).isFalse();
    }

    @Test
    void takesTheWayOnAwayWhenTheKeyIsTrustedNoMore(FxRobot robot) throws Exception {
        Path request = folder.resolve("request.json");
        askFor(robot, request);
        add(robot, request, Verdict.APPROVED, "");
        awaitNode("#apply");
        console.approvals().untrust(other.approvals().ownKey().fingerprint(), "left the company");

        awaitNode("#second-person-missing");
        assertThat(Walks.isThere(robot, "#apply")).isFalse();
    }

    /** Plans what needs a second person, and saves the request by keyboard. */
    private void askFor(FxRobot robot, Path request) {
        ways.files().choose(request);
        robot.clickOn("#block");
        robot.clickOn("#network").write("192.168.20.7");
        robot.clickOn("#reason").write("stuffing").push(KeyCode.ENTER);
        awaitNode("#second-person-missing");
        robot.push(KeyCode.ENTER);
        awaitText("#second-person-said", "request.json");
    }

    private void add(FxRobot robot, Path request, Verdict verdict, String comment) {
        Path answer = folder.resolve("answer.json");
        other.answer(request, verdict, comment, answer);
        ways.files().choose(answer);
        robot.clickOn("#add-approval");
    }

    private String text(String query) {
        return Walks.onFx(() -> scene.lookup(query) instanceof Labeled labeled ? labeled.getText() : "");
    }

    private void awaitNode(String query) {
        await().atMost(20, SECONDS)
                .until(() -> Walks.onFx(() -> {
                    Node found = scene.lookup(query);
                    return found != null && found.isVisible();
                }));
    }

    private void awaitText(String query, String part) {
        await().atMost(20, SECONDS).until(() -> text(query).contains(part));
    }
}
