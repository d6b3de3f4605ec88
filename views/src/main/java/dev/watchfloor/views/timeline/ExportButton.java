package dev.watchfloor.views.timeline;

import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** Opens the export, and says how far it is while one runs behind the scenes. */
final class ExportButton extends Button {
    private static final Messages TEXT = Messages.of("timeline");

    private final ExportModel exports;
    private final Kit kit;
    private final Runnable ask;
    private final Pins pins = new Pins();

    /** @param ask asks what to write where */
    ExportButton(ExportModel exports, Kit kit, Runnable ask) {
        super(TEXT.get("export.button"), Icons.of(Feather.DOWNLOAD));
        this.exports = exports;
        this.kit = kit;
        this.ask = ask;
        setId("export");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(TEXT.get("export.tip")));
        setOnAction(pressed -> press());
    }

    void start() {
        pins.listen(exports.stateProperty(), this::show);
        show(exports.stateProperty().get());
    }

    void stop() {
        pins.close();
    }

    /** Asks what to write, or shows how the running export goes. */
    void press() {
        if (exports.stateProperty().get() instanceof ExportModel.State.Idle) {
            ask.run();
        } else {
            new ExportProgress(exports, kit).open();
        }
    }

    private void show(ExportModel.State state) {
        switch (state) {
            case ExportModel.State.Idle idle -> setText(TEXT.get("export.button"));
            case ExportModel.State.Running running ->
                setText(TEXT.format("export.percent", Math.max(0, running.progress())));
            case ExportModel.State.Ended ended -> {
                setText(TEXT.get("export.ended"));
                kit.navigator().announce(ended.sentence());
            }
        }
    }
}
