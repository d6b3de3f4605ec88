package dev.watchfloor.views.timeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.fakes.WindowWalk;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Asking as an analyst does: by keyboard, by chips, by the menu on values, by counts. */
class QueryWalkTest extends WindowWalk {
    @Test
    void anErrorStandsUnderTheFieldAndTheLastResultStays(FxRobot robot) {
        awaitRows();
        ask(robot, "event.severity >= high");
        awaitChips("event.severity >= high");
        int before = Walks.onFx(() -> table(".wf-events").getItems().size());

        ask(robot, "sorce.ip: 203.0.113.9");

        awaitUntil(() -> text("#query-problem-sentence").contains("source.ip"));
        assertThat(chips()).containsExactly("event.severity >= high");
        assertThat(Walks.onFx(() -> table(".wf-events").getItems().size())).isEqualTo(before);
        assertThat(Walks.onFx(() -> field().getText())).isEqualTo("sorce.ip: 203.0.113.9");
    }

    @Test
    void whatWasProbablyMeantIsTakenByOneKey(FxRobot robot) {
        awaitRows();
        ask(robot, "sorce.ip: 203.0.113.0/24");
        awaitUntil(() -> text("#query-problem-accept").contains("source.ip"));

        robot.push(KeyCode.ALT, KeyCode.ENTER);

        awaitChips("source.ip: 203.0.113.0/24");
        assertThat(Walks.onFx(() -> window.scene().lookup("#query-problem").isVisible()))
                .isFalse();
    }

    @Test
    void fieldsOperatorsAndValuesOfTheDataAreCompletedByKeyboard(FxRobot robot) {
        awaitRows();
        robot.interact(() -> field().requestFocus());
        robot.write("observer.n");
        awaitOffer("observer.name");
        robot.push(KeyCode.TAB);
        awaitUntil(() -> field().getText().equals("observer.name: "));
        robot.write("key");
        awaitOffer("Keycloak corp");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> field().getText().equals("observer.name: \"Keycloak corp\""));
        robot.push(KeyCode.ENTER);
        awaitChips("observer.name: \"Keycloak corp\"");

        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        awaitOffer("user.name");
        robot.push(KeyCode.ESCAPE);
        awaitUntil(() -> completion().isEmpty());
    }

    @Test
    void fourConditionsHaveRoomInTheBarAtAnyWidth(FxRobot robot) {
        awaitRows();
        Window stage = window.scene().getWindow();
        for (double width : new double[] {1500, 1360, 1240}) {
            robot.interact(() -> stage.setWidth(width));
            ask(robot, "event.severity >= high and source.ip: 203.0.113.0/24 and user.name: m.ortiz and is:blocked");
            awaitUntil(() -> chips().size() == 4);
            awaitUntil(this::chipsAreInside);
            robot.interact(() -> field().requestFocus());
            robot.push(KeyCode.BACK_SPACE)
                    .push(KeyCode.BACK_SPACE)
                    .push(KeyCode.BACK_SPACE)
                    .push(KeyCode.BACK_SPACE);
            awaitUntil(() -> chips().isEmpty());
        }
    }

    private boolean chipsAreInside() {
        Node bar = window.scene().lookup(".wf-filter-bar");
        Bounds room = bar.localToScene(bar.getLayoutBounds());
        return bar.lookupAll(".wf-chip").stream()
                .map(chip -> chip.localToScene(chip.getLayoutBounds()))
                .allMatch(room::contains);
    }

    @Test
    void chipsAreEditedInvertedSwitchedOffAndTakenAway(FxRobot robot) {
        awaitRows();
        ask(robot, "user.name: m.ortiz");
        ask(robot, "is:blocked");
        awaitChips("user.name: m.ortiz", "is:blocked");

        robot.interact(() -> chip("user.name: m.ortiz").fire());
        assertThat(Walks.onFx(() -> field().getText())).isEqualTo("user.name: m.ortiz");
        robot.interact(() -> field().setText("user.name: j.tanaka"));
        robot.push(KeyCode.ENTER);
        awaitChips("user.name: j.tanaka", "is:blocked");

        chipMenu(robot, "is:blocked", "chip-invert");
        awaitChips("user.name: j.tanaka", "not is:blocked");

        chipMenu(robot, "user.name: j.tanaka", "chip-toggle");
        awaitChips("not is:blocked", "user.name: j.tanaka");
        robot.push(KeyCode.BACK_SPACE);
        robot.interact(() -> chip("not is:blocked").requestFocus());
        robot.push(KeyCode.DELETE);
        awaitUntil(() -> !chips().contains("not is:blocked"));

        robot.interact(() -> window.scene().getRoot().requestFocus());
        robot.write("[");
        awaitUntil(() -> chips().contains("not is:blocked"));
        robot.write("]");
        awaitUntil(() -> !chips().contains("not is:blocked"));
    }

    @Test
    void theMenuOnAnEventIncludesExcludesAndLooksAround(FxRobot robot) {
        awaitRows();
        robot.interact(() -> window.scene().getRoot().requestFocus());
        robot.push(KeyCode.J);
        awaitUntil(() -> table(".wf-events").getSelectionModel().getSelectedItem() != null);
        robot.interact(() -> table(".wf-events").requestFocus());
        robot.write(".");
        awaitUntil(() -> menu() != null);
        robot.interact(() -> item("observer.name", "menu-include").fire());
        awaitUntil(() -> chips().size() == 1 && chips().getFirst().startsWith("observer.name: "));
        String included = chips().getFirst();

        robot.interact(() -> menu().hide());
        robot.write(".");
        awaitUntil(() -> menu() != null);
        robot.interact(() -> item("observer.name", "menu-exclude").fire());
        awaitChips("not " + included);
    }

    @Test
    void countsOpenByKeyGroupAndInclude(FxRobot robot) {
        awaitRows();
        robot.interact(() -> window.scene().getRoot().requestFocus());
        robot.write("f");
        awaitUntil(() -> window.scene().lookup("#card-event-action") != null
                && window.scene().lookup("#card-event-action .wf-value-row") != null);
        robot.interact(() -> ((Button) window.scene().lookup("#card-event-action .wf-card-all")).fire());
        awaitUntil(() -> table("#groups") != null && table("#groups").getItems().size() > 1);
        robot.interact(() -> {
            table("#groups").getSelectionModel().select(0);
            table("#groups").requestFocus();
        });
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> chips().size() == 1 && chips().getFirst().startsWith("event.action: "));
        awaitUntil(() -> table("#groups").getItems().size() == 1);
    }

    @Test
    void aViewIsSavedOpenedRemovedAndPutBack(FxRobot robot) {
        awaitRows();
        ask(robot, "is:blocked");
        awaitChips("is:blocked");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        awaitUntil(() -> window.scene().lookup("#view-name") != null);
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> text("#view-problem").contains("needs a name"));
        robot.write("Refused").push(KeyCode.ENTER);
        await().atMost(20, SECONDS).until(() -> console.savedViews().list().size() == 1);
        awaitUntil(() -> window.scene().lookup("#view-name") == null);

        ask(robot, "user.name: j.tanaka");
        awaitUntil(() -> chips().size() == 2);
        awaitUntil(() -> saved("Refused") != null);
        robot.interact(() -> saved("Refused").fire());
        awaitChips("is:blocked");

        robot.interact(() -> saved("Rename or remove …").fire());
        awaitUntil(() -> window.scene().lookup(".wf-view-remove") != null);
        robot.interact(() -> ((Button) window.scene().lookup(".wf-view-remove")).fire());
        await().atMost(20, SECONDS).until(() -> console.savedViews().list().isEmpty());
        awaitUntil(() -> window.scene().lookup("#view-undo").isVisible());
        robot.interact(() -> ((Button) window.scene().lookup("#view-undo")).fire());
        await().atMost(20, SECONDS).until(() -> console.savedViews().list().size() == 1);
    }

    @Test
    void aHugePasteIsLeftOutAndSaidSo(FxRobot robot) {
        awaitRows();
        String huge = "x".repeat(10_000_000);
        robot.interact(() -> field().replaceSelection(huge));

        awaitUntil(() -> text("#query-problem-sentence").contains("at most"));
        assertThat(Walks.onFx(() -> field().getText())).isEmpty();
    }

    // Looking

    private void ask(FxRobot robot, String text) {
        robot.interact(() -> {
            field().requestFocus();
            field().setText(text);
        });
        robot.push(KeyCode.ENTER);
    }

    private void chipMenu(FxRobot robot, String words, String id) {
        robot.interact(() -> chip(words).requestFocus());
        robot.write(".");
        awaitUntil(() -> menu() != null);
        robot.interact(() -> {
            ContextMenu shown = menu();
            shown.getItems().stream()
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            shown.hide();
        });
    }

    private static ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(Window::isShowing)
                .findFirst()
                .orElse(null);
    }

    private static MenuItem item(String field, String id) {
        return menu().getItems().stream()
                .filter(javafx.scene.control.Menu.class::isInstance)
                .map(javafx.scene.control.Menu.class::cast)
                .filter(menu -> menu.getText().startsWith(field))
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until something with this label is offered. */
    private void awaitOffer(String label) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Walks.onFx(QueryWalkTest::completion))
                        .anyMatch(offer -> offer.contains("label=" + label)));
    }

    private static List<String> completion() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(shown -> shown.getScene().getRoot().lookup("#completion"))
                .filter(ListView.class::isInstance)
                .flatMap(node -> ((ListView<?>) node).getItems().stream())
                .map(String::valueOf)
                .toList();
    }

    private MenuItem saved(String name) {
        return ((MenuButton) window.scene().lookup("#saved-views"))
                .getItems().stream()
                        .filter(item -> name.equals(item.getText()))
                        .findFirst()
                        .orElse(null);
    }

    private TextField field() {
        return (TextField) window.scene().lookup("#filter");
    }

    private Button chip(String words) {
        return (Button) window.scene().getRoot().lookupAll(".wf-chip-words").stream()
                .filter(node -> ((Button) node).getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    /** In the order shown. */
    private List<String> chips() {
        return Walks.onFx(() -> window.scene().getRoot().lookupAll(".wf-chip-words").stream()
                .sorted(java.util.Comparator.comparingDouble(
                        node -> node.localToScene(0, 0).getY() * 10_000
                                + node.localToScene(0, 0).getX()))
                .map(node -> ((Button) node).getText())
                .toList());
    }

    private void awaitChips(String... words) {
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(chips()).containsExactly(words));
    }

    private void awaitRows() {
        awaitUntil(() ->
                table(".wf-events") != null && !table(".wf-events").getItems().isEmpty());
    }

    private TableView<?> table(String selector) {
        return (TableView<?>) window.scene().lookup(selector);
    }

    private String text(String selector) {
        Node node = window.scene().lookup(selector);
        return node instanceof Labeled labeled && labeled.isVisible() ? labeled.getText() : "";
    }
}
