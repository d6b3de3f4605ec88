package dev.watchfloor.views.approvals;

import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A small form: fields, what is wrong with them, and one way on. Enter goes it. FX thread only. */
final class Sheet {
    private static final Messages TEXT = Messages.of("approvals");

    private final Kit kit;
    private final Dialog dialog;
    private final Label problem = words("", Styles.ERROR);
    private final String go;
    private final Feather icon;
    private boolean sending;

    /** @param go what the button says */
    Sheet(Kit kit, String title, String go, Feather icon) {
        this.kit = kit;
        this.go = go;
        this.icon = icon;
        dialog = new Dialog(title);
        dialog.getStyleClass().add("wf-response");
        problem.setId("sheet-problem");
        say("");
    }

    /**
     * Shows it.
     *
     * @param first where the cursor goes
     * @param reading reads the fields and gives what is then done on a working thread, whose answer is announced
     * @param onDone after that went well
     */
    void open(Node first, Supplier<Callable<String>> reading, Runnable onDone, Node... body) {
        VBox page = new VBox(12, body);
        page.getChildren().add(problem);
        dialog.setBody(page);
        Button cancel = Buttons.plain(TEXT.get("cancel"), dialog::close);
        Button last = Buttons.leading(go, icon, () -> send(reading.get(), onDone));
        last.setId("sheet-go");
        last.setDefaultButton(true);
        dialog.setButtons(cancel, last);
        dialog.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // A box is ticked by the space bar; Enter is the form's.
            if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof CheckBox) {
                event.consume();
                last.fire();
            }
        });
        dialog.setHint(TEXT.get("hint.sheet"));
        kit.modals().show(dialog);
        first.requestFocus();
    }

    private void send(Callable<String> task, Runnable onDone) {
        // Not by disabling the button: it would lose the focus, and the dialog the keyboard.
        if (sending) {
            return;
        }
        sending = true;
        say("");
        var unused = kit.bridge()
                .load(
                        task,
                        sentence -> {
                            dialog.close();
                            kit.navigator().announce(sentence);
                            onDone.run();
                        },
                        sentence -> {
                            sending = false;
                            say(sentence);
                        });
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }

    /** A field under its label, which is also its accessible name. */
    static VBox field(String name, Node field) {
        Label label = new Label(name);
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        return new VBox(5, label, field);
    }

    static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(style);
        return label;
    }
}
