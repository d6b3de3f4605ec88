package dev.watchfloor.views.connections;

import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.LayerMark;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What can be connected, layer by layer. */
final class TypeList extends VBox {
    private static final Messages TEXT = Messages.of("connections");

    private static final double TEXT_WIDTH = 490;

    TypeList(List<ConnectorType> types, Consumer<ConnectorType> onChosen) {
        super(8);
        for (Layer layer : Layer.values()) {
            List<ConnectorType> here =
                    types.stream().filter(type -> type.layer() == layer).toList();
            if (!here.isEmpty()) {
                Label heading = new Label(LayerMark.word(layer), new LayerMark(layer));
                heading.getStyleClass().addAll(Styles.HEADING, "wf-layer-heading");
                getChildren().add(heading);
                here.forEach(type -> getChildren().add(choice(type, onChosen)));
            }
        }
        if (types.isEmpty()) {
            Label none = new Label(TEXT.get("types.none"));
            none.setWrapText(true);
            getChildren().add(none);
        }
    }

    private static Node choice(ConnectorType type, Consumer<ConnectorType> onChosen) {
        Label name = new Label(type.displayName());
        name.getStyleClass().add(Styles.HEADING);
        HBox tags = new HBox(6);
        type.capabilities().stream()
                .sorted()
                .map(TypeList::word)
                .map(TypeList::tag)
                .forEach(tags.getChildren()::add);
        HBox head = new HBox(10, name, tags);
        head.setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(type.description());
        words.setWrapText(true);
        words.getStyleClass().add(Styles.MUTED);
        VBox text = new VBox(3, head, words);
        // A button asks its graphic for a height without a width; the words would wrap at their narrowest.
        text.setMinWidth(TEXT_WIDTH);
        text.setPrefWidth(TEXT_WIDTH);
        HBox row = new HBox(14, Icons.of(type.icon()), text);
        row.setAlignment(Pos.CENTER_LEFT);
        Button button = Buttons.plain("", () -> onChosen.accept(type));
        button.setGraphic(row);
        button.getStyleClass().add("wf-type");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setId("type-" + type.type());
        button.setAccessibleText(type.displayName() + ". " + type.description());
        return button;
    }

    static String word(Capability capability) {
        return switch (capability) {
            case EVENTS -> TEXT.get("capability.events");
            case SESSIONS -> TEXT.get("capability.sessions");
            case USERS -> TEXT.get("capability.users");
            case DEVICES -> TEXT.get("capability.devices");
            case DENYLIST -> TEXT.get("capability.denylist");
            case IMPORTS -> TEXT.get("capability.imports");
            case SEARCH -> TEXT.get("capability.search");
            case INDICATORS -> TEXT.get("capability.indicators");
        };
    }

    static Label tag(String word) {
        Label tag = new Label(word);
        tag.getStyleClass().add(Styles.TAG);
        return tag;
    }
}
