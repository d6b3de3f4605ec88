package dev.watchfloor.views.rules;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.FakeKit;
import dev.watchfloor.views.fakes.NeedsDisplay;
import dev.watchfloor.views.fakes.StoryRules;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.response.ResponseDialogs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
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

/** A walk through the screen of rules. */
@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
abstract class RulesWalk {
    private static final Clock NOON = Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC);

    final FakeConsole console = FakeConsole.withStory();
    FakeKit ways;
    Scene scene;
    RulesScreen screen;

    @TempDir
    Path folder;

    @BeforeEach
    final void open() throws TimeoutException {
        StoryRules.fill(console);
        FxToolkit.setupStage(stage -> {
            ways = new FakeKit(Theme.DARK, NOON);
            screen = new RulesScreen(console, ways.kit(), new ResponseDialogs(console, ways.kit()));
            scene = new Scene(new StackPane(screen.node(), ways.kit().modals().node()), 1300, 900);
            ways.kit().appearance().dress(scene);
            stage.setScene(scene);
            stage.show();
            screen.onShow();
        });
        awaitUntil(() -> rows("#rules") > 5);
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

    /** Filters so that a rule is the first, and selects it. */
    final void find(FxRobot robot, String words, int rows) {
        robot.interact(() -> ((TextInputControl) scene.lookup(".wf-filter")).setText(words));
        awaitUntil(() -> rows("#rules") == rows);
        type(robot, "j");
    }

    final int rows(String table) {
        return scene.lookup(table) instanceof TableView<?> view
                ? view.getItems().size()
                : -1;
    }

    final String text(String query) {
        return switch (scene.lookup(query)) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getText();
            case null, default -> "";
        };
    }

    final void write(FxRobot robot, String query, String text) {
        robot.interact(() -> ((TextInputControl) scene.lookup(query)).setText(text));
    }

    final void awaitNode(String query) {
        awaitUntil(() -> {
            Node found = scene.lookup(query);
            return found != null && found.isVisible() && !found.isDisabled();
        });
    }

    final void awaitText(String query, String part) {
        awaitUntil(() -> text(query).contains(part));
    }

    static void awaitUntil(Callable<Boolean> condition) {
        await().atMost(30, SECONDS).until(() -> Walks.onFx(condition));
    }
}
