package dev.watchfloor.views.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.timeline.RetentionPolicy;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.fakes.WindowWalk;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The store from the window: seen, kept shorter, given other memory; by keyboard alone. */
class StoreWalkTest extends WindowWalk {
    @Test
    void theBarShowsItAndOpensIt(FxRobot robot) {
        awaitUntil(() -> text("#store").endsWith(" MB") && text("#store").contains(" events · "));
        robot.clickOn("#store");
        awaitUntil(() -> isThere("#store-events"));
        assertThat(Walks.onFx(() -> text("#store-events")))
                .isEqualTo(String.format(
                        Locale.ROOT, "%,d", console.events().statistics().events()));
        assertThat(Walks.onFx(() -> text("#store-received")))
                .matches("2026-11-23 [0-9:]+ UTC – 2026-11-23 [0-9:]+ UTC");
        assertThat(Walks.onFx(() -> shows("#store-damage"))).isFalse();
        robot.push(KeyCode.ESCAPE);
        awaitUntil(() -> !isThere("#store-events"));
    }

    @Test
    void valuesFollowAndDamageIsLoud(FxRobot robot) {
        byKeys(robot);
        String before = Walks.onFx(() -> text("#store-events"));
        console.events()
                .append(
                        "gate",
                        List.of(SecurityEvent.of("new", FakeConsole.NOON, Layer.PERIMETER, Kind.REQUEST)
                                .build()),
                        null);
        console.events().damage(2);
        awaitUntil(() -> !text("#store-events").equals(before) && shows("#store-damage"));
        assertThat(Walks.onFx(() -> text("#store-damage"))).startsWith("4,096 events in 2 damaged blocks");
        awaitUntil(() -> text("#store").endsWith("damaged"));
    }

    @Test
    void keptShorterByKeyboardAloneAskedBeforeAndToldAfter(FxRobot robot) {
        byKeys(robot);
        assertThat(Walks.onFx(() -> field("#store-days").isFocused()
                        && field("#store-days").getText().isEmpty()))
                .isTrue();
        robot.write("30");
        awaitUntil(() -> text("#store-preview").startsWith("Deletes 196,608 events in 3 segments"));
        assertThat(Walks.onFx(() -> text("#store-preview"))).contains(" UTC");
        assertThat(Walks.onFx(() -> text("#store-keep"))).isEqualTo("Delete 196,608 events …");
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> text("#store-preview").startsWith("There is no way back."));
        assertThat(console.retention().policy()).isEqualTo(RetentionPolicy.OFF);
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> text("#store-preview").startsWith("Deleted 196,608 events"));
        assertThat(console.retention().policy()).isEqualTo(new RetentionPolicy(Duration.ofDays(30), null));
    }

    @Test
    void whatCannotBeIsSaidWhereItIsTyped(FxRobot robot) {
        byKeys(robot);
        robot.write("abc");
        awaitUntil(() -> text("#store-preview").startsWith("The age is not a number."));
        robot.push(KeyCode.ENTER);
        replace(robot, "0");
        awaitUntil(() -> text("#store-preview").contains("at least one day"));
        assertThat(Walks.onFx(() -> robot.lookup("#store-keep").query().isDisabled()))
                .isTrue();
        replace(robot, "");
        awaitUntil(() -> text("#store-preview").startsWith("This is what holds."));
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> text("#store-preview").startsWith("Nothing was changed and nothing was deleted"));
    }

    @Test
    void memoryIsSetAndRefused(FxRobot robot) {
        byKeys(robot);
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        awaitUntil(() -> field("#store-megabytes").isFocused());
        robot.write("256").push(KeyCode.ENTER);
        awaitUntil(() -> text("#store-memory-said").startsWith("Set: the index may take 256.0 MB"));
        awaitUntil(() -> text("#store-memory").endsWith("of 256.0 MB in use"));
        replace(robot, "1");
        assertThat(Walks.onFx(() -> shows("#store-memory-said"))).isFalse();
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> text("#store-memory-said").contains("between 64.0 MB and 800.0 MB"));
        assertThat(console.memory().budget().chosen()).isEqualTo(256_000_000);
    }

    private void byKeys(FxRobot robot) {
        robot.interact(() -> window.scene().getRoot().requestFocus());
        robot.push(KeyCode.G).push(KeyCode.E);
        awaitUntil(() -> isThere("#store-events"));
    }

    private static void replace(FxRobot robot, String text) {
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE).write(text);
    }

    private boolean isThere(String selector) {
        return window.scene().lookup(selector) != null;
    }

    private boolean shows(String selector) {
        return isThere(selector) && window.scene().lookup(selector).isVisible();
    }

    private TextField field(String selector) {
        return (TextField) window.scene().lookup(selector);
    }

    private String text(String selector) {
        Node node = window.scene().lookup(selector);
        return node instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "";
    }
}
