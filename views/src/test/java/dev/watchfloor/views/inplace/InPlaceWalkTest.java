package dev.watchfloor.views.inplace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.views.fakes.StoryPlace;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.fakes.WindowWalk;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Asking in place from the timeline, by keyboard alone. */
class InPlaceWalkTest extends WindowWalk {
    private final StoryPlace place = new StoryPlace();

    @Test
    void askedFoundReadAndGoneOn(FxRobot robot) {
        console.inPlace().connect("Wazuh", place);
        long kept = console.events().statistics().events();
        open(robot);
        assertThat(Walks.onFx(() -> text(robot, "#in-place-apart"))).startsWith("Not in the store");
        robot.write("source.ip: 203.0.113.0/28 and not user: root");
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> rows(robot) == 200);

        assertThat(Walks.onFx(() -> text(robot, "#in-place-counts")))
                .matches("200 events, newest first, of [0-9,]+ documents looked at. There may be more.");
        assertThat(Walks.onFx(() -> text(robot, "#in-place-reach")))
                .contains("Asked of the server: source.ip: 203.0.113.0/28. It has 900 documents for that.")
                .contains("Sorted out here, not asked of the server: not user.name: root.");
        awaitUntil(() -> audited("evidence.view") == 1);
        assertThat(Walks.onFx(() -> field(robot, "#in-place-record").getText())).contains("\"srcip\": \"203.0.113.");
        robot.write("m");
        awaitUntil(() -> rows(robot) > 200);
        assertThat(Walks.onFx(() -> text(robot, "#in-place-counts"))).endsWith("That is all.");
        robot.push(KeyCode.ESCAPE);
        awaitUntil(() -> !Walks.isThere(robot, "#in-place"));

        assertThat(console.events().statistics().events()).isEqualTo(kept);
        assertThat(audited("place.search")).isEqualTo(4);
    }

    @Test
    void whatIsMissingAndWhyThereIsNoAnswerIsSaid(FxRobot robot) {
        console.inPlace().connect("Wazuh", place);
        place.gaps = List.of("2 of 5 parts (shards) of the index did not answer; their documents are missing.");
        open(robot);
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> rows(robot) > 0);
        assertThat(Walks.onFx(() -> text(robot, "#in-place-missing"))).startsWith("Not complete: 2 of 5 parts");

        place.failure = new ConnectorException(Category.RATE_LIMITED, "OpenSearch limits our requests (429).");
        robot.interact(() -> ((ButtonBase) node(robot, "#in-place-ask")).fire());
        awaitUntil(() -> text(robot, "#in-place-problem").startsWith("OpenSearch limits our requests"));
        robot.write("/");
        robot.write("event.ingested > now-1h");
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> text(robot, "#in-place-problem").startsWith("event.ingested cannot be asked in place"));
    }

    @Test
    void aSearchIsCancelledWithEscapeAndTheDialogStays(FxRobot robot) {
        console.inPlace().connect("Wazuh", place);
        place.hold = new CountDownLatch(1);
        open(robot);
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> node(robot, "#in-place-cancel").isVisible()
                && text(robot, "#in-place-progress").startsWith("Asking"));
        robot.push(KeyCode.ESCAPE);
        awaitUntil(() -> text(robot, "#in-place-counts").startsWith("No events"));

        assertThat(Walks.isThere(robot, "#in-place")).isTrue();
        assertThat(console.audit().latest(5, Long.MAX_VALUE))
                .anyMatch(entry -> entry.action().equals("place.search")
                        && entry.detail().startsWith("Cancelled after 0 documents"));
    }

    @Test
    void withoutAPlaceItSaysHowToGetOne(FxRobot robot) {
        robot.write("l");
        awaitUntil(() -> Walks.isThere(robot, "#in-place"));
        assertThat(Walks.isThere(robot, "Nothing here can be asked in place")).isTrue();
    }

    private void open(FxRobot robot) {
        robot.write("l");
        awaitUntil(() -> Walks.isThere(robot, "#in-place-query")
                && node(robot, "#in-place-query").isFocused());
    }

    private long audited(String action) {
        return console.audit().latest(50, Long.MAX_VALUE).stream()
                .filter(entry -> entry.action().equals(action))
                .count();
    }

    private static int rows(FxRobot robot) {
        return ((TableView<?>) node(robot, "#in-place-table")).getItems().size();
    }

    private static String text(FxRobot robot, String id) {
        return ((Labeled) node(robot, id)).getText();
    }

    private static TextInputControl field(FxRobot robot, String id) {
        return (TextInputControl) node(robot, id);
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }
}
