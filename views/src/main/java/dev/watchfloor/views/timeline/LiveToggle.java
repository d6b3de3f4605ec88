package dev.watchfloor.views.timeline;

import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** Says whether the view follows the clock, and how much waits when it does not; changes it when pressed. */
final class LiveToggle extends Button {
    private static final Messages TEXT = Messages.of("timeline");
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");

    private final TimelineModel model;
    private final Pins pins = new Pins();
    private boolean shownLive;

    LiveToggle(TimelineModel model) {
        this.model = model;
        setId("live");
        getStyleClass().add("wf-live");
        setTooltip(new Tooltip(TEXT.get("live.tip")));
        setOnAction(pressed -> model.toggleLive());
        setMinWidth(USE_PREF_SIZE);
        setGraphic(Icons.of(Feather.RADIO));
    }

    void start() {
        pins.listen(model.viewportProperty(), changed -> show());
        pins.listen(model.waitingProperty(), changed -> show());
        show();
    }

    void stop() {
        pins.close();
    }

    private void show() {
        boolean live = model.viewport().live();
        long waiting = model.waitingProperty().get();
        setText(
                live
                        ? TEXT.get("live.on")
                        : waiting == 0 ? TEXT.get("live.paused") : TEXT.format("live.waiting", waiting));
        pseudoClassStateChanged(LIVE, live);
        if (live != shownLive) {
            shownLive = live;
            setGraphic(Icons.of(live ? Feather.RADIO : Feather.PAUSE));
        }
    }
}
