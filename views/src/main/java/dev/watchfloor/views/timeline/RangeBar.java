package dev.watchfloor.views.timeline;

import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Buttons for how much time is shown, up to now; the last one asks for any range. */
final class RangeBar extends HBox {
    private static final Messages TEXT = Messages.of("timeline");
    private static final Map<String, Duration> RANGES = new LinkedHashMap<>();

    static {
        RANGES.put("5m", Duration.ofMinutes(5));
        RANGES.put("15m", Duration.ofMinutes(15));
        RANGES.put("1h", Duration.ofHours(1));
        RANGES.put("6h", Duration.ofHours(6));
        RANGES.put("24h", Duration.ofHours(24));
        RANGES.put("7d", Duration.ofDays(7));
    }

    private final TimelineModel model;
    private final Map<Duration, ToggleButton> buttons = new LinkedHashMap<>();
    private final ToggleButton custom = new ToggleButton(TEXT.get("range.custom"));
    private final Pins pins = new Pins();

    RangeBar(TimelineModel model, Kit kit) {
        this.model = model;
        RANGES.forEach((name, length) -> {
            ToggleButton button = new ToggleButton(name);
            button.setAccessibleText(TEXT.format("range.accessible", name));
            button.setOnAction(pressed -> {
                model.go(TimelineViewport.following(
                        model.now(), length, model.viewport().query()));
                show();
            });
            buttons.put(length, button);
            getChildren().add(button);
        });
        custom.setTooltip(new Tooltip(TEXT.get("range.customTip")));
        custom.setOnAction(pressed -> {
            show();
            new RangeDialog(model, kit.times()).open(kit.modals());
        });
        getChildren().add(custom);
        for (int index = 0; index < getChildren().size(); index++) {
            boolean first = index == 0;
            boolean last = index == getChildren().size() - 1;
            getChildren().get(index).getStyleClass().add(first ? "left-pill" : last ? "right-pill" : "center-pill");
            ((ToggleButton) getChildren().get(index)).setMinWidth(USE_PREF_SIZE);
        }
        setAlignment(javafx.geometry.Pos.CENTER);
        setMinWidth(USE_PREF_SIZE);
    }

    void start() {
        pins.listen(model.viewportProperty(), changed -> show());
        show();
    }

    void stop() {
        pins.close();
    }

    private void show() {
        TimelineViewport viewport = model.viewport();
        boolean named = false;
        for (Map.Entry<Duration, ToggleButton> entry : buttons.entrySet()) {
            boolean selected = entry.getKey().equals(viewport.range().length());
            entry.getValue().setSelected(selected);
            named |= selected;
        }
        custom.setSelected(!named);
    }
}
