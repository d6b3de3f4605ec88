package dev.watchfloor.views.rules;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Plain;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;

/** Events as examples: one line each. Stateless. */
final class Examples {
    private Examples() {}

    static Label line(Kit kit, StoredEvent event) {
        List<String> words = new ArrayList<>(List.of(
                kit.times().stamp(event.event().time()),
                Plain.line(event.event().summary())));
        if (event.event().source() != null) {
            words.add(Addresses.canonical(event.event().source()));
        }
        if (event.event().user() != null) {
            words.add(Plain.line(event.event().user()));
        }
        Label label = new Label(String.join("  ", words));
        label.getStyleClass().addAll(Styles.MONO, Styles.SMALL);
        return label;
    }
}
