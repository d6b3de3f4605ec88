package dev.watchfloor.views.connections;

import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import java.io.File;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** A path that is typed or chosen. */
final class PathField extends HBox {
    private static final Messages TEXT = Messages.of("connections");

    private final TextField field;

    PathField(String label, String first) {
        super(8);
        field = new TextField(first);
        field.getStyleClass().add(Styles.MONO);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = Buttons.plain(TEXT.get("choose"), Feather.FOLDER, () -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(label);
            File chosen = chooser.showOpenDialog(getScene().getWindow());
            if (chosen != null) {
                field.setText(chosen.getAbsolutePath());
            }
        });
        choose.setAccessibleText(TEXT.format("choose.for", label));
        getChildren().addAll(field, choose);
    }

    TextField field() {
        return field;
    }
}
