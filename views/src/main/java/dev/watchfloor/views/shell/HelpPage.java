package dev.watchfloor.views.shell;

import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Modals;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.kit.Styles;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All keys that work now, on one page. */
final class HelpPage {
    private static final Messages TEXT = Messages.of("shell");
    private static final double KEYS_WIDTH = 190;

    private HelpPage() {}

    static void open(Modals modals, ScreenView screen) {
        Dialog dialog = new Dialog(TEXT.get("help.title"));
        VBox body = new VBox(18);
        if (!screen.keys().isEmpty()) {
            body.getChildren().add(section(screen.title(), screen.keys()));
        }
        body.getChildren().add(section(TEXT.get("help.everywhere"), everywhere()));
        dialog.setBody(body);
        Button close = new Button(TEXT.get("help.close"));
        close.setOnAction(pressed -> dialog.close());
        close.setDefaultButton(true);
        dialog.setButtons(close);
        modals.show(dialog);
    }

    private static VBox section(String heading, List<ScreenView.KeyHelp> keys) {
        Label title = new Label(heading);
        title.getStyleClass().add(Styles.HEADING);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("wf-keys");
        grid.getColumnConstraints().addAll(new ColumnConstraints(KEYS_WIDTH), rest());
        int row = 0;
        for (ScreenView.KeyHelp line : keys) {
            Label key = new Label(line.keys());
            key.getStyleClass().add("wf-key");
            Label meaning = new Label(line.meaning());
            for (Label label : List.of(key, meaning)) {
                label.setWrapText(true);
                // Else a grid gives a wrapped text one line.
                label.setMinHeight(Region.USE_PREF_SIZE);
                GridPane.setValignment(label, VPos.TOP);
            }
            grid.addRow(row++, key, meaning);
        }
        return new VBox(8, title, grid);
    }

    private static ColumnConstraints rest() {
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        rest.setFillWidth(true);
        return rest;
    }

    private static List<ScreenView.KeyHelp> everywhere() {
        return List.of(
                new ScreenView.KeyHelp("g t", Rail.name(Screen.TIMELINE)),
                new ScreenView.KeyHelp("g i", Rail.name(Screen.INCIDENTS)),
                new ScreenView.KeyHelp("g s", Rail.name(Screen.SESSIONS)),
                new ScreenView.KeyHelp("g v", Rail.name(Screen.DEVICES)),
                new ScreenView.KeyHelp("g d", Rail.name(Screen.DENYLIST)),
                new ScreenView.KeyHelp("g n", Rail.name(Screen.INTELLIGENCE)),
                // Not g a, which has been the audit's from the beginning: r as in respond.
                new ScreenView.KeyHelp("g r", Rail.name(Screen.ACTIONS)),
                new ScreenView.KeyHelp("g p", Rail.name(Screen.APPROVALS)),
                new ScreenView.KeyHelp("g u", Rail.name(Screen.RULES)),
                new ScreenView.KeyHelp("g c", Rail.name(Screen.CONNECTORS)),
                new ScreenView.KeyHelp("g a", Rail.name(Screen.AUDIT)),
                new ScreenView.KeyHelp("g o", Rail.name(Screen.OPERATORS)),
                new ScreenView.KeyHelp("g e", TEXT.get("help.store")),
                new ScreenView.KeyHelp("g q", TEXT.get("rail.sign-out")),
                new ScreenView.KeyHelp("Ctrl+l", TEXT.get("rail.lock")),
                new ScreenView.KeyHelp("/", TEXT.get("help.filter")),
                new ScreenView.KeyHelp("u", TEXT.get("help.zone")),
                new ScreenView.KeyHelp("Shift+u", TEXT.get("help.milliseconds")),
                new ScreenView.KeyHelp("F11", TEXT.get("help.fullScreen")),
                new ScreenView.KeyHelp("Esc", TEXT.get("help.escape")),
                new ScreenView.KeyHelp("?", TEXT.get("help.help")));
    }
}
