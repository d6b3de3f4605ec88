package dev.watchfloor.views.response;

import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.TargetWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Which gateways: each with whether it takes entries, and what is peculiar there. */
final class TargetChoice extends VBox {
    private static final Messages TEXT = Messages.of("response");

    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
    private final Consumer<String> adopt;
    private final List<String> closed = new ArrayList<>();
    private Runnable onChange = () -> {};

    /** @param adopt asks for consent to take over a target's list */
    TargetChoice(Consumer<String> adopt) {
        super(8);
        this.adopt = adopt;
    }

    void setOnChange(Runnable listener) {
        onChange = listener;
    }

    /** Shows these; those chosen before stay chosen. */
    void show(List<DenylistTarget> targets, Set<String> chosen) {
        boxes.clear();
        closed.clear();
        getChildren()
                .setAll(targets.stream().map(target -> card(target, chosen)).toList());
    }

    Set<String> chosen() {
        Set<String> names = new HashSet<>();
        boxes.forEach((name, box) -> {
            if (box.isSelected()) {
                names.add(name);
            }
        });
        return names;
    }

    /** Those that cannot be chosen, a sentence each. */
    List<String> closed() {
        return List.copyOf(closed);
    }

    private Node card(DenylistTarget target, Set<String> chosen) {
        CheckBox box = new CheckBox(target.name());
        boolean isClosed =
                target.availability() == Availability.IMPOSSIBLE || target.availability() == Availability.NEEDS_CONSENT;
        box.setSelected(chosen.contains(target.name()) && !isClosed);
        box.setDisable(isClosed);
        if (isClosed) {
            closed.add(TEXT.format("targets.closed", target.name(), String.join(" ", sentences(target))));
        }
        box.selectedProperty().subscribe((before, now) -> onChange.run());
        box.setAccessibleText(target.name() + ", " + target.product());
        boxes.put(target.name(), box);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                10,
                box,
                Fields.small(target.product()),
                gap,
                TargetWords.mark(target.availability()).tag());
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(4, head);
        card.getStyleClass().add("wf-choice");
        sentences(target).forEach(sentence -> {
            Node line = Fields.small(sentence);
            VBox.setMargin(line, new Insets(0, 0, 0, 26));
            card.getChildren().add(line);
        });
        if (target.availability() == Availability.NEEDS_CONSENT) {
            Node button = Buttons.plain(TEXT.get("adopt.open"), Feather.KEY, () -> adopt.accept(target.name()));
            button.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
            VBox.setMargin(button, new Insets(2, 0, 0, 26));
            card.getChildren().add(button);
        }
        return card;
    }

    private static List<String> sentences(DenylistTarget target) {
        if (!target.sentence().isEmpty()) {
            return List.of(target.sentence());
        }
        return TargetWords.notes(target);
    }
}
