package dev.watchfloor.views.connections;

import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Segments;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** A secret in a form: typed, or the file or variable that it is in. What was written for one place stays there. */
final class SecretField extends VBox {
    private static final Messages TEXT = Messages.of("connections");

    private final SettingSpec spec;
    private final Segments<SecretPlace> places;
    private final Label explained = new Label();
    private final Map<SecretPlace, TextField> fields = new EnumMap<>(SecretPlace.class);
    private final Map<SecretPlace, Node> nodes = new EnumMap<>(SecretPlace.class);

    /**
     * @param place where it comes from at first
     * @param written the path or name at first; never a secret
     * @param isKept whether leaving it blank leaves a sealed one as it is
     */
    SecretField(SettingSpec spec, SecretPlace place, String written, boolean isKept) {
        super(6);
        this.spec = spec;
        PasswordField typed = new PasswordField();
        typed.setId("setting-" + spec.key());
        if (isKept) {
            typed.setPromptText(TEXT.get("unchanged"));
        }
        put(SecretPlace.TYPED, typed, typed);
        PathField file = new PathField(spec.label(), "");
        file.field().setId("setting-" + spec.key() + "-file");
        put(SecretPlace.FILE, file.field(), file);
        TextField variable = new TextField();
        variable.setId("setting-" + spec.key() + "-variable");
        variable.getStyleClass().add(Styles.MONO);
        put(SecretPlace.VARIABLE, variable, variable);
        if (place != SecretPlace.TYPED) {
            field(place).setText(written);
        }
        places = new Segments<>(
                TEXT.format("secret.from", spec.label()), List.of(SecretPlace.values()), SecretPlace::word, place);
        name();
        places.setOnChosen(this::show);
        explained.getStyleClass().add(Styles.FIELD_HELP);
        explained.setWrapText(true);
        show(place);
    }

    SecretPlace place() {
        return places.value();
    }

    /** The secret, or the path or name of its place. */
    String value() {
        return field(place()).getText();
    }

    private void put(SecretPlace place, TextField field, Node node) {
        field.setAccessibleText(place.field(spec.label()));
        field.setAccessibleHelp(spec.help());
        fields.put(place, field);
        nodes.put(place, node);
    }

    private TextField field(SecretPlace place) {
        return fields.getOrDefault(place, new TextField());
    }

    /** A button that only says "File" says too little to somebody who hears it. */
    private void name() {
        for (Node node : places.getChildren()) {
            if (node instanceof ToggleButton button && button.getUserData() instanceof SecretPlace place) {
                button.setId("setting-" + spec.key() + "-from-" + place.key());
                button.setAccessibleText(TEXT.format("secret.choice", spec.label(), button.getText()));
            }
        }
    }

    private void show(SecretPlace place) {
        explained.setText(place.help());
        getChildren().setAll(places, nodes.getOrDefault(place, explained), explained);
    }
}
