package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.WindowWalk;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The list below the lanes: order, dense lines, marks, pins and notes, and what waits while paused. */
class EventListWalkTest extends WindowWalk {
    @Test
    void aHeadingSortsAllThatMatchAndGoesBackToNewestFirst(FxRobot robot) {
        awaitRows();
        StoredEvent newest = first();
        robot.clickOn("Source");
        awaitUntil(() -> first().equals(best(new Order(Field.SOURCE, true))));
        robot.clickOn("Source");
        awaitUntil(() -> first().equals(best(new Order(Field.SOURCE, false))));
        assertThat(text("#sort")).contains("Source");
        robot.clickOn("Source");
        awaitUntil(() -> first().equals(newest));
        assertThat(text("#sort")).isEqualTo("Newest first");
    }

    @Test
    void denseLinesAreEighteenPixelsHighAndMonospaced(FxRobot robot) {
        awaitRows();
        focusPage(robot);
        robot.push(KeyCode.V);
        awaitUntil(() -> table().getFixedCellSize() == 18);
        assertThat(table().getColumns()).hasSize(6);
        robot.push(KeyCode.V);
        awaitUntil(() -> table().getFixedCellSize() == 26);
    }

    @Test
    void marksRowsByKeyAndThenEverythingThatMatchesWithItsCount(FxRobot robot) {
        awaitRows();
        focusPage(robot);
        robot.push(KeyCode.J).push(KeyCode.X);
        awaitUntil(() -> text("#marked").equals("1 event marked"));
        robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.DOWN);
        awaitUntil(() -> text("#marked").equals("3 events marked"));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        String all = String.format(Locale.ENGLISH, "All %,d matching marked", matching());
        awaitUntil(() -> text("#marked").equals(all));
        assertThat(matching()).isGreaterThan(table().getItems().size());
        robot.push(KeyCode.ESCAPE);
        awaitUntil(() -> !window.scene().lookup("#marked").getParent().isVisible());
    }

    @Test
    void pinsAndNotesAreKeptFoundAndBroughtBack(FxRobot robot) {
        awaitRows();
        focusPage(robot);
        robot.push(KeyCode.J).push(KeyCode.P);
        awaitUntil(() -> text("#pinned").equals("Pinned 1"));
        robot.push(KeyCode.N);
        awaitUntil(() -> window.scene().lookup("#note").isFocused());
        robot.write("same address as in March").push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitUntil(() -> notes().size() == 1
                && notes().getFirst().pinned()
                && notes().getFirst().text().equals("same address as in March"));
        robot.clickOn("#pinned");
        awaitUntil(() -> window.scene().lookup("#notes") != null);
        robot.clickOn("same address as in March").clickOn("#remove-note");
        awaitUntil(() -> notes().isEmpty());
        robot.clickOn("#undo-note");
        awaitUntil(() -> notes().size() == 1 && notes().getFirst().text().equals("same address as in March"));
        robot.clickOn("same address as in March").clickOn("#show-note");
        awaitUntil(() -> table() != null
                && table().getSelectionModel().getSelectedItem() != null
                && table().getSelectionModel().getSelectedItem().position()
                        == notes().getFirst().event().position());
    }

    @Test
    void whileOrderedOtherwiseTheListStandsStillAndSaysSo(FxRobot robot) {
        awaitRows();
        robot.clickOn("Source");
        awaitUntil(() -> first().equals(best(new Order(Field.SOURCE, true))));
        arrive(5);
        awaitUntil(() -> window.scene().lookup("#again").isVisible());
    }

    @Test
    void pausedEventsWaitAndAreCountedAlsoAfterAnotherScreenAndAnotherQuery(FxRobot robot) {
        awaitRows();
        focusPage(robot);
        robot.push(KeyCode.SPACE);
        awaitUntil(() -> text("#live").contains("Paused"));
        arrive(1_200);
        awaitUntil(() -> text("#live").contains("1,200 waiting"));
        robot.push(KeyCode.G).push(KeyCode.S);
        awaitUntil(() -> window.scene().lookup("#live") == null);
        arrive(4);
        robot.push(KeyCode.G).push(KeyCode.T);
        awaitUntil(() -> text("#live").contains("1,204 waiting"));
        focusPage(robot);
        robot.push(KeyCode.SPACE);
        awaitUntil(() -> text("#live").equals("Live"));
    }

    @Test
    void aWiderRangeBringsTheOlderRowsAlsoWhileOneIsSelected(FxRobot robot) {
        touched("near", FakeConsole.NOON.minusSeconds(60), 7);
        touched("far", FakeConsole.NOON.minusSeconds(4 * 3_600), 5);
        awaitRows();
        robot.clickOn("15m");
        robot.clickOn("#filter")
                .write("message: \"touched a decoy\"")
                .push(KeyCode.ENTER)
                .push(KeyCode.ESCAPE);
        awaitUntil(() -> table().getItems().size() == 7);
        robot.push(KeyCode.J).push(KeyCode.J).push(KeyCode.J);
        awaitUntil(() -> table().getSelectionModel().getSelectedIndex() == 2);
        StoredEvent selected = table().getItems().get(2);
        robot.clickOn("6h");
        awaitUntil(() -> table().getItems().size() == 12);
        awaitUntil(() -> selected.equals(table().getSelectionModel().getSelectedItem()));
    }

    private void touched(String name, Instant at, int count) {
        List<SecurityEvent> events = IntStream.range(0, count)
                .mapToObj(n -> SecurityEvent.of(name + n, at.plusSeconds(n), Layer.DETECTION, Kind.ALERT)
                        .summary("10.20.4.31 touched a decoy")
                        .build())
                .toList();
        console.events().append("decoy", events, null);
    }

    private void arrive(int count) {
        long before = console.events().statistics().events();
        List<SecurityEvent> events = IntStream.range(0, count)
                .mapToObj(n -> SecurityEvent.of(
                                "late-" + before + "-" + n,
                                FakeConsole.NOON.plusMillis(n),
                                Layer.PERIMETER,
                                Kind.REQUEST)
                        .summary("GET /late")
                        .build())
                .toList();
        console.events().append("gate", events, null);
    }

    private TimeRange range() {
        Instant to = FakeConsole.NOON.plus(RANGE.dividedBy(50));
        return new TimeRange(to.minus(RANGE), to);
    }

    private StoredEvent best(Order order) {
        return console.events().page(Query.ALL, range(), order, 1, null).getFirst();
    }

    private long matching() {
        return console.events().count(Query.ALL, range());
    }

    private List<Note> notes() {
        return console.notebook().within(TimeRange.EVER, 10);
    }

    private StoredEvent first() {
        return table().getItems().getFirst();
    }

    private void focusPage(FxRobot robot) {
        robot.interact(() -> window.scene().getRoot().requestFocus());
    }

    private void awaitRows() {
        awaitUntil(() -> table() != null && !table().getItems().isEmpty());
    }

    @SuppressWarnings("unchecked")
    private TableView<StoredEvent> table() {
        return (TableView<StoredEvent>) window.scene().lookup(".wf-events");
    }

    private String text(String selector) {
        Node node = window.scene().lookup(selector);
        return node instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "";
    }
}
