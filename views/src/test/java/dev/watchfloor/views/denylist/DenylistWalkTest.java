package dev.watchfloor.views.denylist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.TableWalk;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The denylist by keyboard: drift put right, blocks renewed, several lifted at once. */
class DenylistWalkTest extends TableWalk {
    DenylistWalkTest() {
        super("denylist", KeyCode.D);
    }

    @Test
    void putsBackWhatIsMissingOnItsOwnTerms(FxRobot robot) {
        awaitUntil(() -> text("#reconcile").equals("Reconcile 1…"));
        robot.clickOn("#reconcile");
        awaitUntil(() -> text("#apply").equals("Block 198.51.100.0/26 on 1 gateway"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitNode("#done");
        robot.push(KeyCode.ENTER);

        assertThat(row("198.51.100.0/26").missing()).isEmpty();
        awaitUntil(() -> window.scene().lookup("#reconcile").isDisabled());
        assertThat(console.response().applied().getFirst().requests())
                .singleElement()
                .extracting(ResponseRequest::reason)
                .isEqualTo("Second wave of the scanner");
    }

    @Test
    void renewsABlockThatEndsSoon(FxRobot robot) {
        find(robot, "203.0.113.77");
        robot.push(KeyCode.PERIOD);
        awaitNode("#verb-n");
        robot.push(KeyCode.N);
        awaitNode("#see-plan");
        robot.push(KeyCode.ENTER);
        awaitNode("#apply");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitNode("#done");
        robot.push(KeyCode.ENTER);

        assertThat(row("203.0.113.77").lease())
                .isNotNull()
                .extracting(DenylistRow.Lease::until)
                .isEqualTo(FakeConsole.NOON.plus(Duration.ofHours(24)));
    }

    @Test
    void liftsEveryEntryThatIsMarkedInOnePlan(FxRobot robot) {
        find(robot, "192.0.2.0/24");
        robot.push(KeyCode.X).push(KeyCode.J).push(KeyCode.X).push(KeyCode.J).push(KeyCode.DELETE);
        carryOut(robot, "agreed with operations");

        assertThat(console.response().denylist())
                .filteredOn(row -> Addresses.canonical(row.network()).startsWith("192.0.2."))
                .hasSize(12);
    }

    @Test
    void exportsWhatMatches(FxRobot robot, @TempDir Path folder) {
        Path file = folder.resolve("denylist.csv");
        find(robot, "192.0.2.0/24");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        awaitNode("#export-file");
        robot.interact(() -> ((TextField) window.scene().lookup("#export-file")).setText(file.toString()));
        robot.clickOn("#export-start");

        awaitUntil(() -> window.scene().lookup("#export-start") == null);
        assertThat(file)
                .content()
                .startsWith("network,")
                .contains("192.0.2.130")
                .doesNotContain("198.51.100");
        assertThat(console.audit().latest(1, Long.MAX_VALUE).getFirst().action())
                .isEqualTo("denylist.export");
    }

    private DenylistRow row(String network) {
        return console.response().denylist().stream()
                .filter(row -> Addresses.canonical(row.network()).equals(network))
                .findFirst()
                .orElseThrow();
    }
}
