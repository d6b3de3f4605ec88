package dev.watchfloor.views.fakes;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;

/** A walk on a screen that is a table, by keyboard. */
public abstract class TableWalk extends WindowWalk {
    private final String id;
    private final KeyCode letter;

    /**
     * @param id of the table
     * @param letter that opens the screen after {@code g}
     */
    protected TableWalk(String id, KeyCode letter) {
        this.id = id;
        this.letter = letter;
    }

    /** What the console holds besides the story; nothing. */
    protected void prepare() {}

    @BeforeEach
    final void openScreen(FxRobot robot) {
        prepare();
        robot.push(KeyCode.G).push(letter);
        awaitUntil(() -> table() != null && !table().getItems().isEmpty());
    }

    /** The table; null while another screen is shown. */
    protected final TableView<?> table() {
        return (TableView<?>) window.scene().lookup("#" + id);
    }

    /** Goes to the filter, writes there, and from it into what was found, onto the first row. */
    protected final void find(FxRobot robot, String words) {
        int before = table().getItems().size();
        robot.push(KeyCode.SLASH).write(words);
        awaitUntil(() -> table().getItems().size() < before);
        robot.push(KeyCode.DOWN);
        awaitUntil(() -> table().isFocused());
        // A key repeats where the machine is busy.
        robot.push(KeyCode.HOME);
        awaitUntil(() -> table().getSelectionModel().getSelectedIndex() == 0);
    }

    /** Says why in the sheet, looks at the plan and carries it out. */
    protected final void carryOut(FxRobot robot, String reason) {
        awaitNode("#reason");
        robot.write(reason).push(KeyCode.ENTER);
        awaitNode("#apply");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitNode("#done");
    }

    /** What a button or label says; empty when there is none. */
    protected final String text(String selector) {
        return window.scene().lookup(selector) instanceof Labeled labeled ? labeled.getText() : "";
    }

    /** Waits until it is shown and can be used. */
    protected final void awaitNode(String selector) {
        awaitUntil(() -> {
            Node node = window.scene().lookup(selector);
            return node != null && node.isVisible() && !node.isDisabled();
        });
    }
}
