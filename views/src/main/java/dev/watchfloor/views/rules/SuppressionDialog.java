package dev.watchfloor.views.rules;

import dev.watchfloor.app.rules.tuning.Suppression;
import dev.watchfloor.app.rules.tuning.SuppressionPreview;
import dev.watchfloor.app.rules.tuning.SuppressionScope;
import dev.watchfloor.app.rules.tuning.SuppressionWish;
import dev.watchfloor.app.rules.tuning.Suppressions;
import dev.watchfloor.app.rules.tuning.UnfitSuppressionException;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Segments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Which findings are not to disturb, why and until when, and what that would have hidden. FX thread only. */
final class SuppressionDialog {
    private static final Messages TEXT = Messages.of("rules");
    private static final int EXAMPLES = 5;

    private final Suppressions suppressions;
    private final Kit kit;
    private final Runnable onDone;
    private final Latest previews;
    private final Dialog dialog = new Dialog(TEXT.get("suppress.title"));
    private final ScopeChoice scope;
    private final TextField reason = new TextField();
    private final Segments<Integer> until = days("suppress.until", List.of(1, 7, 30, 90, 365), 30);
    private final Segments<Integer> review = days("suppress.review", List.of(7, 30, 90), 30);
    private final Segments<Integer> back = days("suppress.back", List.of(7, 30, 90), 30);
    private final VBox preview = new VBox(8);
    private final Label problem = Card.words("", Styles.ERROR);
    private final Button go;

    SuppressionDialog(Suppressions suppressions, Kit kit, Runnable onDone, SuppressionScope whole, String title) {
        this.suppressions = suppressions;
        this.kit = kit;
        this.onDone = onDone;
        previews = kit.bridge().latest();
        scope = new ScopeChoice(whole, title, this::look);
        dialog.getStyleClass().addAll("wf-response", "wf-suppression");
        reason.setId("suppress-reason");
        reason.setPromptText(TEXT.get("suppress.reason.prompt"));
        preview.setId("suppress-preview");
        preview.getStyleClass().add(Styles.CARD);
        problem.setId("suppress-problem");
        Card.say(problem, "");
        until.setOnChosen(days -> name());
        back.setOnChosen(days -> look());
        go = Buttons.leading("", Feather.BELL_OFF, this::suppress);
        go.setId("suppress-go");
        go.setDefaultButton(true);
        dialog.setButtons(Buttons.plain(TEXT.get("cancel"), dialog::close), go);
        dialog.setOnClosed(previews::forget);
    }

    private static Segments<Integer> days(String key, List<Integer> choices, int first) {
        return new Segments<>(TEXT.get(key), choices, number -> TEXT.format("days", number), first);
    }

    void open() {
        HBox ends = new HBox(
                24, Card.field(TEXT.get("suppress.until"), until), Card.field(TEXT.get("suppress.review"), review));
        dialog.setBody(new VBox(
                12,
                Card.field(TEXT.get("suppress.what"), scope),
                Card.field(TEXT.get("suppress.reason"), reason),
                ends,
                Card.field(TEXT.get("suppress.back"), back),
                preview,
                problem,
                Card.words(TEXT.get("suppress.help"), Styles.FIELD_HELP)));
        name();
        kit.modals().show(dialog);
        reason.requestFocus();
        look();
    }

    private Instant end() {
        return kit.clock().instant().plus(Duration.ofDays(until.value()));
    }

    private void name() {
        go.setText(TEXT.format("suppress.go", kit.times().date(end())));
    }

    private void look() {
        SuppressionScope wanted = scope.scope();
        int days = back.value();
        go.setDisable(wanted.isEmpty());
        if (wanted.isEmpty()) {
            previews.forget();
            preview.getChildren().setAll(Card.words(TEXT.get("suppress.nothing"), Styles.ERROR));
            return;
        }
        previews.load(
                () -> suppressions.preview(wanted, days),
                found -> show(found, days),
                sentence -> preview.getChildren().setAll(Card.words(sentence, Styles.ERROR)));
    }

    private void show(SuppressionPreview found, int days) {
        List<Node> lines = new ArrayList<>();
        lines.add(Card.words(TEXT.format("preview", found.hidden(), found.findings(), days), Styles.HEADING));
        if (found.hidden() > 0) {
            lines.add(new DayBars(found.days(), found.range().from(), kit.times()));
            lines.add(Card.words(
                    TEXT.format(
                            "preview.axis",
                            kit.times().date(found.range().from()),
                            kit.times().date(found.range().to())),
                    Styles.MUTED,
                    Styles.SMALL));
            found.examples().stream().limit(EXAMPLES).forEach(event -> lines.add(Examples.line(kit, event)));
        }
        preview.getChildren().setAll(lines);
    }

    private void suppress() {
        Instant now = kit.clock().instant();
        Instant end = end();
        Instant look = now.plus(Duration.ofDays(review.value()));
        SuppressionWish wish =
                new SuppressionWish(scope.scope(), reason.getText(), end, look.isBefore(end) ? look : end);
        Card.say(problem, "");
        var unused = kit.bridge()
                .load(
                        () -> added(wish),
                        refused -> refused.ifPresentOrElse(sentence -> Card.say(problem, sentence), () -> {
                            dialog.close();
                            kit.navigator()
                                    .announce(TEXT.format(
                                            "done.suppress", kit.times().date(end)));
                            onDone.run();
                        }),
                        sentence -> Card.say(problem, sentence));
    }

    /** @return why not */
    private Optional<String> added(SuppressionWish wish) {
        try {
            Suppression made = suppressions.add(wish);
            return made.wish().scope().isEmpty() ? Optional.of("") : Optional.empty();
        } catch (UnfitSuppressionException unfit) {
            return Optional.of(String.valueOf(unfit.getMessage()));
        }
    }
}
