package dev.watchfloor.views.connections;

import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Segments;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** One setting in a form: label, the control that fits its kind, help, and what is wrong. */
final class SettingField extends VBox {
    private static final Messages TEXT = Messages.of("connections");
    private static final int FEW = 4;

    private final SettingSpec spec;
    private final Label problem = new Label();
    private final Supplier<String> value;
    private final Optional<SecretField> secret;

    /** Of a setting that is no secret. @param first what is written at first */
    static SettingField plain(SettingSpec spec, String first) {
        return new SettingField(spec, control(spec, first));
    }

    /** Of a secret. */
    static SettingField secret(SettingSpec spec, SecretField field) {
        return new SettingField(spec, field);
    }

    private SettingField(SettingSpec spec, Node control) {
        super(4);
        this.spec = spec;
        problem.setWrapText(true);
        problem.getStyleClass().addAll(Styles.ERROR, Styles.SMALL);
        setProblem("");
        Label help = new Label(spec.help());
        help.getStyleClass().add(Styles.FIELD_HELP);
        help.setWrapText(true);
        this.value = reader(control);
        this.secret = control instanceof SecretField field ? Optional.of(field) : Optional.empty();
        if (secret.isEmpty()) {
            control.setId("setting-" + spec.key());
        }
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

    /** Where the secret comes from; empty for what is no secret. */
    Optional<SecretPlace> place() {
        return secret.map(SecretField::place);
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

    private static Node control(SettingSpec spec, String first) {
        return switch (spec.kind()) {
            case TEXT, URL, NUMBER, DURATION, ENDPOINT -> text(spec, first);
            case FILE -> file(spec, first);
            case SWITCH -> toggle(spec, first);
            case CHOICE -> choice(spec, first);
            case SECRET -> throw new IllegalArgumentException("a secret has a field of its own: " + spec.key());
        };
    }

    private static TextField text(SettingSpec spec, String first) {
        TextField field = new TextField(first);
        field.setAccessibleText(spec.label());
        field.setAccessibleHelp(spec.help());
        return field;
    }

    private static PathField file(SettingSpec spec, String first) {
        PathField row = new PathField(spec.label(), first);
        row.field().setAccessibleText(spec.label());
        row.field().setAccessibleHelp(spec.help());
        return row;
    }

    private static CheckBox toggle(SettingSpec spec, String first) {
        CheckBox box = new CheckBox(spec.label());
        box.setSelected(Boolean.parseBoolean(first));
        return box;
    }

    private static Node choice(SettingSpec spec, String first) {
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
            case PathField path -> () -> path.field().getText();
            case SecretField field -> field::value;
            default -> () -> "";
        };
    }
}
