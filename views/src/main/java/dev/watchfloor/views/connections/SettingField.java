package dev.watchfloor.views.connections;

import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Segments;
import java.io.File;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** One setting in a form: label, the control that fits its kind, help, and what is wrong. */
final class SettingField extends VBox {
    private static final Messages TEXT = Messages.of("connections");
    private static final int FEW = 4;

    private final SettingSpec spec;
    private final Label problem = new Label();
    private final Supplier<String> value;

    /** @param first what is written at first; never a secret */
    SettingField(SettingSpec spec, String first, boolean existing) {
        super(4);
        this.spec = spec;
        problem.setWrapText(true);
        problem.getStyleClass().addAll(Styles.ERROR, Styles.SMALL);
        setProblem("");
        Label help = new Label(spec.help());
        help.getStyleClass().add(Styles.FIELD_HELP);
        help.setWrapText(true);
        Node control = switch (spec.kind()) {
            case TEXT, URL, NUMBER, DURATION, ENDPOINT -> text(first);
            case FILE -> file(first);
            case SECRET -> secret(existing);
            case SWITCH -> toggle(first);
            case CHOICE -> choice(first);
        };
        this.value = reader(control);
        control.setId("setting-" + spec.key());
        if (spec.kind() != SettingSpec.Kind.SWITCH) {
            Label label = new Label(
                    spec.required() || spec.fallback() != null ? spec.label() : TEXT.format("optional", spec.label()));
            label.getStyleClass().add(Styles.FIELD_LABEL);
            label.setLabelFor(control);
            getChildren().add(label);
        }
        getChildren().addAll(control, problem, help);
    }

    String key() {
        return spec.key();
    }

    /** What is written now. */
    String value() {
        return value.get();
    }

    void setProblem(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }

    private TextField text(String first) {
        TextField field = new TextField(first);
        field.setAccessibleText(spec.label());
        field.setAccessibleHelp(spec.help());
        return field;
    }

    private Node file(String first) {
        TextField field = text(first);
        field.getStyleClass().add(Styles.MONO);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(8, field, Buttons.plain(TEXT.get("choose"), Feather.FOLDER, () -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(spec.label());
            File chosen = chooser.showOpenDialog(getScene().getWindow());
            if (chosen != null) {
                field.setText(chosen.getAbsolutePath());
            }
        }));
        row.setUserData(field);
        return row;
    }

    private PasswordField secret(boolean existing) {
        PasswordField field = new PasswordField();
        field.setAccessibleText(spec.label());
        field.setAccessibleHelp(spec.help());
        if (existing) {
            field.setPromptText(TEXT.get("unchanged"));
        }
        return field;
    }

    private CheckBox toggle(String first) {
        CheckBox box = new CheckBox(spec.label());
        box.setSelected(Boolean.parseBoolean(first));
        return box;
    }

    private Node choice(String first) {
        String chosen = spec.choices().contains(first) ? first : spec.choices().getFirst();
        if (spec.choices().size() <= FEW) {
            return new Segments<>(spec.label(), spec.choices(), word -> word, chosen);
        }
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(spec.choices());
        box.setValue(chosen);
        box.setAccessibleText(spec.label());
        return box;
    }

    private static Supplier<String> reader(Node control) {
        return switch (control) {
            case TextField field -> field::getText;
            case CheckBox box -> () -> String.valueOf(box.isSelected());
            case Segments<?> segments -> () -> String.valueOf(segments.value());
            case ComboBox<?> box -> () -> String.valueOf(box.getValue());
            default -> control.getUserData() instanceof TextField field ? field::getText : () -> "";
        };
    }
}
