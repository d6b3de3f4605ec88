package dev.watchfloor.views.connections;

import dev.watchfloor.app.intake.secrets.SecretReference;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The form of one connector, drawn from what its type declares. */
final class ConnectorForm extends VBox {
    private static final Messages TEXT = Messages.of("connections");

    private final ConnectorEntry first;
    private final TextField name = new TextField();
    private final Label nameProblem = new Label();
    private final List<SettingField> fields;

    ConnectorForm(ConnectorEntry first) {
        super(14);
        this.first = first;
        name.setText(first.name());
        name.setId("name");
        name.setDisable(first.existing());
        name.setAccessibleText(TEXT.get("name"));
        nameProblem.getStyleClass().addAll(Styles.ERROR, Styles.SMALL);
        nameProblem.setWrapText(true);
        Label label = new Label(TEXT.get("name"));
        label.setLabelFor(name);
        label.getStyleClass().add(Styles.FIELD_LABEL);
        Label help = new Label(TEXT.get(first.existing() ? "name.fixed" : "name.help"));
        help.getStyleClass().add(Styles.FIELD_HELP);
        fields = first.type().settings().stream().map(this::field).toList();
        if (!first.type().setUp().steps().isEmpty()) {
            getChildren().add(new SetUpPane(first.type()));
        }
        getChildren().add(new VBox(4, label, name, nameProblem, help));
        getChildren().addAll(fields);
        showProblems(Map.of());
    }

    private SettingField field(SettingSpec spec) {
        if (spec.kind() == SettingSpec.Kind.SECRET) {
            SecretReference reference = first.references().get(spec.key());
            return SettingField.secret(
                    spec,
                    new SecretField(
                            spec,
                            SecretPlace.of(reference),
                            reference == null ? "" : reference.place(),
                            first.existing() && reference == null));
        }
        return SettingField.plain(spec, first.values().getOrDefault(spec.key(), ""));
    }

    /** What stands in the form now. */
    ConnectorEntry entry() {
        Map<String, String> values = new HashMap<>();
        Map<String, SecretPlace> places = new HashMap<>();
        fields.forEach(field -> {
            values.put(field.key(), field.value());
            field.place().ifPresent(place -> places.put(field.key(), place));
        });
        return new ConnectorEntry(first.type(), first.existing(), name.getText(), values, places, first.references());
    }

    /** Says beside each field what is wrong. */
    void showProblems(Map<String, String> problems) {
        String wrongName = problems.getOrDefault(ConnectorEntry.NAME_KEY, "");
        nameProblem.setText(wrongName);
        nameProblem.setVisible(!wrongName.isEmpty());
        nameProblem.setManaged(!wrongName.isEmpty());
        fields.forEach(field -> field.setProblem(problems.getOrDefault(field.key(), "")));
    }

    @Override
    public void requestFocus() {
        if (name.isDisabled() && !fields.isEmpty()) {
            fields.getFirst().lookupAll(".text-field").stream().findFirst().ifPresent(javafx.scene.Node::requestFocus);
        } else {
            name.requestFocus();
        }
    }
}
