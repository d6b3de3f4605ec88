package dev.watchfloor.views.intelligence;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.intelligence.Intelligence;
import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.app.intelligence.LookBack;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Form;
import dev.watchfloor.views.parts.Segments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Asks what is stored for some indicators, one after the other, with progress and a way to stop. FX thread only. */
final class LookBackDialog {
    private static final Messages TEXT = Messages.of("intelligence");
    private static final double MOST_HEIGHT = 320;

    private final Intelligence intelligence;
    private final Kit kit;
    private final List<KeptIndicator> indicators;
    private final Consumer<Query> show;
    private final Dialog dialog;
    private final Segments<Integer> days = new Segments<>(
            TEXT.get("look.days"), List.of(7, 30, 90, 365), number -> TEXT.format("look.days.of", number), 30);
    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = Form.words("", Styles.MUTED);
    private final VBox found = new VBox(8);
    private final Button go = Buttons.leading(TEXT.get("look.go"), Feather.REWIND, this::start);
    private final Button stop = Buttons.plain(TEXT.get("look.stop"), Feather.X, this::stop);
    private final List<LookBack> ended = new ArrayList<>();
    private @Nullable Pin running;

    LookBackDialog(Intelligence intelligence, Kit kit, List<KeptIndicator> indicators, Consumer<Query> show) {
        this.intelligence = intelligence;
        this.kit = kit;
        this.indicators = List.copyOf(indicators);
        this.show = show;
        dialog = new Dialog(TEXT.format(
                "look.title", indicators.size(), indicators.getFirst().ruleId()));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(TEXT.get("look.progress"));
        go.setId("look-go");
        go.setDefaultButton(true);
        stop.setId("look-stop");
        ScrollPane results = new ScrollPane(found);
        results.setFitToWidth(true);
        results.setMaxHeight(MOST_HEIGHT);
        results.getStyleClass().add("edge-to-edge");
        dialog.setBody(new VBox(12, Form.field(TEXT.get("look.days"), days), bar, words, results));
        dialog.setOnClosed(this::stop);
        idle(TEXT.get("look.help"));
    }

    void open() {
        kit.modals().show(dialog);
        // Enter on the choice of days would choose the same days again.
        go.requestFocus();
    }

    private void start() {
        ended.clear();
        found.getChildren().clear();
        go.setDisable(true);
        stop.setDisable(false);
        next();
    }

    private void next() {
        KeptIndicator now = indicators.get(ended.size());
        words.setText(TEXT.format("look.now", IndicatorWords.shortened(now)));
        running = intelligence.lookBack(
                now, Duration.ofDays(days.value()), step -> kit.bridge().onFx(() -> show(now, step)));
    }

    private void show(KeptIndicator of, LookBack step) {
        if (running == null || !of.equals(indicators.get(Math.min(ended.size(), indicators.size() - 1)))) {
            return;
        }
        bar.setProgress((ended.size() + step.progress()) / indicators.size());
        if (step.end() == null) {
            return;
        }
        ended.add(step);
        found.getChildren().add(result(of, step));
        if (step.end() == LookBack.End.COMPLETE && ended.size() < indicators.size()) {
            next();
        } else {
            running = null;
            idle(summary());
        }
    }

    private String summary() {
        long some = ended.stream().filter(each -> each.found() > 0).count();
        return switch (ended.getLast().end()) {
            case CANCELLED -> TEXT.get("look.cancelled");
            case FAILED -> TEXT.get("look.failed");
            case COMPLETE -> TEXT.format("look.done", some, indicators.size());
            case null -> "";
        };
    }

    private VBox result(KeptIndicator of, LookBack step) {
        Facts facts = new Facts().text(IndicatorWords.shortened(of), TEXT.format("look.found", step.found()));
        if (step.first() != null && step.latest() != null) {
            facts.mono(TEXT.get("look.first"), kit.times().stamp(step.first()))
                    .mono(TEXT.get("look.latest"), kit.times().stamp(step.latest()));
        }
        VBox card = new VBox(6, facts);
        card.getStyleClass().add(Styles.CARD);
        if (step.found() > 0) {
            Button there = Buttons.plain(TEXT.get("events"), Feather.ACTIVITY, () -> {
                dialog.close();
                show.accept(intelligence.eventsOf(of));
            });
            card.getChildren().add(there);
        }
        return card;
    }

    private void stop() {
        Pin pin = running;
        if (pin != null) {
            pin.close();
        }
    }

    private void idle(String sentence) {
        words.setText(sentence);
        go.setDisable(false);
        stop.setDisable(true);
        dialog.setButtons(Buttons.plain(TEXT.get("look.close"), dialog::close), stop, go);
    }
}
