package dev.watchfloor.views.parts;

import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A small form with one way on; what is wrong is said in it. FX thread only. */
public final class Form {
    private static final Messages TEXT = Messages.of("kit");

    private final Kit kit;
    private final Dialog dialog;
    private final Label problem = words("", Styles.ERROR);
    private Runnable onRefused = () -> {};
    private boolean sending;

    public Form(Kit kit, String title) {
        this(kit, title, () -> {});
    }

    /** @param onClosed after it closed, however that came */
    public Form(Kit kit, String title, Runnable onClosed) {
        this.kit = kit;
        dialog = new Dialog(title);
        dialog.setOnClosed(onClosed);
        problem.setId("form-problem");
    }

    /** What else happens after something wrong was said. */
    public Form whenRefused(Runnable action) {
        onRefused = action;
        return this;
    }

    /**
     * Shows it.
     *
     * @param go what the button says
     * @param reading reads the fields and gives what is then asked on a working thread, perhaps twice
     * @param onDone after the form closed
     */
    public <T> void open(String go, Node first, Supplier<Callable<T>> reading, Consumer<T> onDone, Node... body) {
        VBox page = new VBox(12, body);
        page.getChildren().add(problem);
        dialog.setBody(page);
        Button cancel = Buttons.plain(TEXT.get("step-up.cancel"), dialog::close);
        Button last = Buttons.leading(go, Feather.CHECK, () -> send(reading.get(), onDone));
        last.setId("form-go");
        last.setDefaultButton(true);
        dialog.setButtons(cancel, last);
        kit.modals().show(dialog);
        first.requestFocus();
    }

    private <T> void send(Callable<T> task, Consumer<T> onDone) {
        if (sending) {
            return;
        }
        sending = true;
        problem.setText("");
        var unused = kit.bridge()
                .load(
                        task,
                        answer -> {
                            dialog.close();
                            onDone.accept(answer);
                        },
                        sentence -> {
                            sending = false;
                            problem.setText(sentence);
                            onRefused.run();
                        });
    }

    /** A field with its name above it, which is also what a screen reader says. */
    public static VBox field(String name, Node field) {
        Label label = words(name, Styles.FIELD_LABEL);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        return new VBox(5, label, field);
    }

    /** Wrapped words. */
    public static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(style);
        return label;
    }
}
