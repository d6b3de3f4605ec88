package dev.watchfloor.views.rules;

import dev.watchfloor.app.rules.RuleTrial;
import dev.watchfloor.app.rules.Rules;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Plain;
import dev.watchfloor.views.parts.Segments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Holds rules against the events that are kept: how many they would have found, when, and which. FX thread only. */
final class TrialDialog {
    private static final Messages TEXT = Messages.of("rules");

    private final Rules rules;
    private final Kit kit;
    private final Dialog dialog = new Dialog(TEXT.get("trial.title"));
    private final Segments<Integer> days =
            new Segments<>(TEXT.get("trial.days"), List.of(1, 7, 30, 90), number -> TEXT.format("days", number), 7);
    private final ProgressBar bar = new ProgressBar(0);
    private final Label said = Card.words("", Styles.MUTED);
    private final VBox found = new VBox(12);
    private final Button begin;
    private final Button cancel;
    private AtomicBoolean going = new AtomicBoolean();

    TrialDialog(Rules rules, Kit kit) {
        this.rules = rules;
        this.kit = kit;
        dialog.getStyleClass().add("wf-response");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(TEXT.get("trial.title"));
        said.setId("trial-said");
        begin = Buttons.leading(TEXT.get("trial.begin"), Feather.PLAY, () -> {});
        begin.setId("begin-trial");
        cancel = Buttons.plain(TEXT.get("trial.cancel"), Feather.SQUARE, () -> going.set(false));
        cancel.setId("cancel-trial");
        dialog.setOnClosed(() -> going.set(false));
        dialog.setButtons(Buttons.plain(TEXT.get("close"), dialog::close), cancel, begin);
        showRunning(false);
    }

    /** @param name what is tried @param texts by file */
    void open(String name, Map<String, String> texts) {
        begin.setOnAction(pressed -> run(texts));
        Card.say(said, TEXT.get("trial.hint"));
        dialog.setBody(new VBox(
                12, Card.words(name, Styles.MONO), Card.field(TEXT.get("trial.days"), days), bar, said, found));
        kit.modals().show(dialog);
        days.field().requestFocus();
        run(texts);
    }

    private void run(Map<String, String> texts) {
        going.set(false);
        AtomicBoolean wanted = new AtomicBoolean(true);
        going = wanted;
        found.getChildren().clear();
        showRunning(true);
        Instant now = kit.clock().instant();
        TimeRange range = new TimeRange(now.minus(Duration.ofDays(days.value())), now.plusSeconds(1));
        var unused = kit.bridge()
                .load(
                        () -> {
                            try {
                                return Optional.of(rules.tryOut(texts, range, (asked, all) -> {
                                    kit.bridge().onFx(() -> progress(wanted, asked, all));
                                    return wanted.get();
                                }));
                            } catch (InterruptedException cancelled) {
                                return Optional.<RuleTrial>empty();
                            }
                        },
                        trial -> {
                            if (going == wanted) {
                                trial.ifPresentOrElse(this::show, () -> end(TEXT.get("trial.cancelled")));
                            }
                        },
                        this::end);
    }

    private void progress(AtomicBoolean wanted, long asked, long all) {
        if (going == wanted && wanted.get()) {
            bar.setProgress(all == 0 ? 1 : (double) asked / all);
            Card.say(said, TEXT.format("trial.progress", asked, all));
        }
    }

    private void show(RuleTrial trial) {
        end(TEXT.format("trial.done", trial.asked(), trial.rules().size()));
        List<Node> cards = new ArrayList<>();
        trial.read()
                .rejected()
                .forEach(each -> cards.add(Card.words(each.title() + " " + each.reason(), Styles.ERROR)));
        trial.stopped().forEach((rule, why) -> cards.add(Card.words(rule + ": " + why, Styles.ERROR)));
        if (trial.typed() > 0) {
            cards.add(Card.words(TEXT.format("trial.learned", trial.learned()), Styles.MUTED));
        }
        trial.unknown()
                .values()
                .forEach(times -> cards.add(Card.words(TEXT.format("trial.unknown", times), Styles.MUTED)));
        trial.rules().forEach(hits -> cards.add(card(hits)));
        found.getChildren().setAll(cards);
    }

    private VBox card(RuleTrial.Hits hits) {
        List<Node> lines = new ArrayList<>();
        lines.add(
                Card.words(TEXT.format("trial.hits", Plain.line(hits.rule().title()), hits.number()), Styles.HEADING));
        lines.add(Card.words(
                TEXT.format(
                        "trial.span",
                        kit.times().stamp(hits.first()),
                        kit.times().stamp(hits.latest())),
                Styles.MUTED));
        for (StoredEvent event : hits.examples().reversed()) {
            lines.add(Examples.line(kit, event));
        }
        return Card.card(lines);
    }

    private void end(String sentence) {
        going.set(false);
        showRunning(false);
        Card.say(said, sentence);
    }

    private void showRunning(boolean isRunning) {
        bar.setVisible(isRunning);
        bar.setManaged(isRunning);
        cancel.setVisible(isRunning);
        cancel.setManaged(isRunning);
        begin.setDisable(isRunning);
    }
}
