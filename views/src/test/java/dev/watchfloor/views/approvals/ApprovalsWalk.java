package dev.watchfloor.views.approvals;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseRequest.Block;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.FakeKit;
import dev.watchfloor.views.fakes.NeedsDisplay;
import dev.watchfloor.views.fakes.OtherProfile;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.response.ResponseDialogs;
import inet.ipaddr.IPAddressString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** A walk through the screen of approvals, with another profile next door. */
@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
abstract class ApprovalsWalk {
    static final Clock NOON = Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC);

    final FakeConsole console = FakeConsole.withStory();
    final OtherProfile other = new OtherProfile("b.meier@north", NOON);
    FakeKit ways;
    Scene scene;
    private ApprovalsScreen screen;

    @TempDir
    Path folder;

    @BeforeEach
    final void open() throws TimeoutException {
        FxToolkit.setupStage(stage -> {
            ways = new FakeKit(Theme.DARK, NOON);
            screen = new ApprovalsScreen(console, ways.kit(), new ResponseDialogs(console, ways.kit()));
            scene = new Scene(new StackPane(screen.node(), ways.kit().modals().node()), 1300, 860);
            ways.kit().appearance().dress(scene);
            stage.setScene(scene);
            stage.show();
            screen.onShow();
        });
    }

    @AfterEach
    final void close(FxRobot robot) {
        robot.interact(screen::onHide);
        ways.kit().bridge().close();
    }

    /** As the window passes characters on. */
    final void type(FxRobot robot, String characters) {
        for (String character : characters.split("")) {
            robot.interact(() -> screen.onCharacter(character));
        }
    }

    final Plan plan() {
        return console.response()
                .plan(
                        "",
                        List.of(new Block(
                                new IPAddressString("192.168.20.7").getAddress(),
                                FakeConsole.NOON.plus(Duration.ofHours(8)),
                                Set.of("APISIX edge", "HAProxy DMZ"),
                                "Credential stuffing, INC-7")));
    }

    /** A file of somebody who asks; the operator will choose it. */
    final Path request(Approvals asking) throws Exception {
        Path file = Files.write(folder.resolve("request.json"), asking.request(plan()));
        ways.files().choose(file);
        return file;
    }

    final int rows(String table) {
        return Walks.onFx(() -> scene.lookup(table) instanceof TableView<?> view
                ? view.getItems().size()
                : -1);
    }

    final String text(String query) {
        return Walks.onFx(() -> switch (scene.lookup(query)) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getText();
            case null, default -> "";
        });
    }

    final boolean isThere(String query) {
        return Walks.onFx(() -> {
            Node found = scene.lookup(query);
            return found != null && found.isVisible() && !found.isDisabled();
        });
    }

    final void awaitNode(String query) {
        await().atMost(20, SECONDS).until(() -> isThere(query));
    }

    final void awaitText(String query, String part) {
        await().atMost(20, SECONDS).until(() -> text(query).contains(part));
    }

    final void awaitRows(String table, int count) {
        await().atMost(20, SECONDS).until(() -> rows(table) == count);
    }
}
