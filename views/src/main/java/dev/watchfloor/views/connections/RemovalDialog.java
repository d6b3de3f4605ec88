package dev.watchfloor.views.connections;

import dev.watchfloor.app.intake.ConnectorDesk;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks before a connector is removed, and says what goes and what stays. */
final class RemovalDialog {
    private static final Messages TEXT = Messages.of("connections");

    private final ConnectorDesk desk;
    private final Kit kit;

    RemovalDialog(ConnectorDesk desk, Kit kit) {
        this.desk = desk;
        this.kit = kit;
    }

    void open(ConnectorStatus status) {
        Dialog dialog = new Dialog(TEXT.format("remove.title", status.name()));
        Label problem = words("", Styles.NOTICE);
        problem.setManaged(false);
        problem.setVisible(false);
        VBox page = new VBox(
                10,
                problem,
                words(TEXT.format("remove.goes", status.name()), "label"),
                words(TEXT.get("remove.stays"), "label"));
        if (status.capabilities().contains(Capability.DENYLIST)) {
            page.getChildren().add(words(TEXT.get("remove.denylist"), Styles.NOTICE));
        }
        Button cancel = Buttons.plain(TEXT.get("cancel"), dialog::close);
        Button remove = Buttons.danger(
                TEXT.format("remove.button", status.name()),
                Feather.TRASH_2,
                () -> remove(status.name(), dialog, problem));
        remove.setId("confirm-remove");
        dialog.setBody(page);
        dialog.setButtons(cancel, remove);
        kit.modals().show(dialog);
        cancel.requestFocus();
    }

    private void remove(String name, Dialog dialog, Label problem) {
        var unused = kit.bridge()
                .load(
                        () -> {
                            desk.remove(name);
                            return name;
                        },
                        removed -> {
                            dialog.close();
                            kit.navigator().announce(TEXT.format("removed", removed));
                        },
                        sentence -> {
                            problem.setText(sentence);
                            problem.setManaged(true);
                            problem.setVisible(true);
                        });
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(style);
        return label;
    }
}
