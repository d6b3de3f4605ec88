package dev.watchfloor.views.timeline;

import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How the running export goes, and how it ended. Closing it leaves the export running. */
final class ExportProgress {
    private static final Messages TEXT = Messages.of("timeline");

    private final ExportModel exports;
    private final Kit kit;
    private final Dialog dialog = new Dialog(TEXT.get("export.title"));
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();
    private final Button cancel;
    private final Button close;
    private final Pins pins = new Pins();

    ExportProgress(ExportModel exports, Kit kit) {
        this.exports = exports;
        this.kit = kit;
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(TEXT.get("export.title"));
        words.setId("export-state");
        words.setWrapText(true);
        cancel = Buttons.plain(TEXT.get("export.stop"), exports::cancel);
        cancel.setId("export-cancel");
        close = Buttons.leading(TEXT.get("export.background"), dialog::close);
        close.setId("export-close");
        close.setDefaultButton(true);
        dialog.setBody(new VBox(12, bar, words));
        dialog.setButtons(cancel, close);
        dialog.setOnClosed(this::closed);
    }

    void open() {
        pins.listen(exports.stateProperty(), this::show);
        show(exports.stateProperty().get());
        kit.modals().show(dialog);
    }

    private void show(ExportModel.State state) {
        switch (state) {
            case ExportModel.State.Idle idle -> dialog.close();
            case ExportModel.State.Running running -> {
                bar.setProgress(running.progress());
                words.setText(TEXT.format(
                        "export.running", running.written(), running.expected(), Math.round(running.perSecond())));
            }
            case ExportModel.State.Ended ended -> {
                bar.setProgress(ended.good() ? 1 : 0);
                words.setText(ended.sentence());
                if (!ended.good() && !words.getStyleClass().contains(Styles.ERROR)) {
                    words.getStyleClass().add(Styles.ERROR);
                }
                cancel.setVisible(false);
                close.setText(TEXT.get("export.close"));
            }
        }
    }

    private void closed() {
        pins.close();
        exports.forget();
    }
}
