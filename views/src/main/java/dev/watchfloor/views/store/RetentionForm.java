package dev.watchfloor.views.store;

import dev.watchfloor.app.timeline.Purge;
import dev.watchfloor.app.timeline.RetentionPolicy;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** How long and how much is kept: two bounds, what they would take, and the button that takes it when pressed twice. */
final class RetentionForm extends VBox {
    private static final Messages TEXT = Messages.of("store");
    private static final String DONE = "wf-settled";
    private static final String DANGER = atlantafx.base.theme.Styles.DANGER;

    private final RetentionModel model;
    private final TimeFormat times;
    private final Amount days =
            new Amount("store-days", TEXT.get("keep.age"), TEXT.get("keep.days"), TEXT.get("keep.anyAge"));
    private final Amount gigabytes =
            new Amount("store-gigabytes", TEXT.get("keep.size"), TEXT.get("keep.gigabytes"), TEXT.get("keep.anySize"));
    private final Label sentence = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button go = Buttons.plain(TEXT.get("keep.apply"), this::press);

    /** @param holds what holds now; it is what the fields say at first */
    RetentionForm(RetentionModel model, RetentionPolicy holds, TimeFormat times, Pins pins) {
        super(10);
        this.model = model;
        this.times = times;
        days.setText(StoreWords.days(holds));
        gigabytes.setText(StoreWords.gigabytes(holds));
        days.setOnTyped(this::typed, this::press);
        gigabytes.setOnTyped(this::typed, this::press);
        Label help = new Label(TEXT.get("keep.help"));
        help.getStyleClass().add(Styles.FIELD_HELP);
        sentence.setId("store-preview");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        progress.setId("store-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(TEXT.get("keep.progress"));
        go.setId("store-keep");
        VBox act = new VBox(go);
        act.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(new FlowPane(28, 10, days, gigabytes), help, progress, sentence, act);
        pins.listen(model.stateProperty(), this::show);
        show(model.stateProperty().get());
        if (model.stateProperty().get() instanceof RetentionModel.State.Waiting) {
            typed();
        }
    }

    private void typed() {
        model.type(days.text(), gigabytes.text());
    }

    private void press() {
        if (model.stateProperty().get() instanceof RetentionModel.State.Done) {
            typed();
        } else {
            model.press();
        }
    }

    private void show(RetentionModel.State state) {
        boolean isRunning = state instanceof RetentionModel.State.Running;
        boolean isRefused = state instanceof RetentionModel.State.Refused;
        days.setEditable(!isRunning);
        gigabytes.setEditable(!isRunning);
        go.setDisable(isRefused || state instanceof RetentionModel.State.Waiting);
        progress.setVisible(isRunning);
        progress.setManaged(isRunning);
        switch (state) {
            // For some milliseconds; the words stay until then, so that nothing flickers under the typing.
            case RetentionModel.State.Waiting waiting -> go.getStyleClass().remove(DANGER);
            case RetentionModel.State.Refused refused -> say(refused.sentence(), Styles.ERROR, TEXT.get("keep.apply"));
            case RetentionModel.State.Ready ready -> preview(ready);
            case RetentionModel.State.Running running -> {
                progress.setProgress(running.expected() == 0 ? -1 : (double) running.gone() / running.expected());
                say(
                        TEXT.format(
                                running.gone() < running.expected() ? "keep.running" : "keep.givingBack",
                                running.gone(),
                                running.expected()),
                        Styles.MUTED,
                        TEXT.get("keep.deleting"));
            }
            case RetentionModel.State.Done done ->
                say(StoreWords.done(done, times), done.isNothing() ? Styles.NOTICE : DONE, TEXT.get("keep.apply"));
        }
    }

    private void preview(RetentionModel.State.Ready ready) {
        Purge purge = ready.purge();
        if (purge.isNothing()) {
            say(TEXT.get(ready.isChange() ? "keep.nothingNow" : "keep.holds"), Styles.MUTED, TEXT.get("keep.apply"));
        } else if (ready.isAsked()) {
            say(
                    TEXT.format("keep.asked", StoreWords.taken(purge, times)),
                    Styles.ERROR,
                    TEXT.format("keep.delete", purge.events()));
        } else {
            say(
                    TEXT.format("keep.takes", StoreWords.taken(purge, times)),
                    Styles.NOTICE,
                    TEXT.format("keep.deleteAsking", purge.events()));
        }
        if (ready.isAsked()) {
            go.getStyleClass().add(DANGER);
        }
    }

    private void say(String words, String style, String button) {
        sentence.setText(words);
        sentence.setVisible(!words.isEmpty());
        sentence.getStyleClass().removeAll(Styles.MUTED, Styles.ERROR, Styles.NOTICE, DONE);
        sentence.getStyleClass().add(style);
        go.setText(button);
        go.getStyleClass().remove(DANGER);
    }
}
