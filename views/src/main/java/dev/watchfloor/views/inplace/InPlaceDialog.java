package dev.watchfloor.views.inplace;

import dev.watchfloor.app.inplace.FoundEvent;
import dev.watchfloor.app.inplace.SearchablePlace;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.inplace.InPlaceModel.State;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.LiveTable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The question, what was found, and the record of one of it. Nothing of it is kept when it closes. FX thread only. */
final class InPlaceDialog {
    private static final Messages TEXT = Messages.of("inplace");
    /** How long a record stands in view until it counts as read, as on the timeline. */
    private static final Duration READABLE = Duration.ofSeconds(1);

    private final Kit kit;
    private final InPlaceModel model;
    private final Dialog dialog = new Dialog(TEXT.get("title"));
    private final QuestionForm form;
    private final StackPane nothing = new StackPane();
    private final LiveTable<String, FoundEvent> table;
    private final ScrollPane details = new ScrollPane();
    private final Label problem = new Label();
    private final Label missing = new Label();
    private final Label counts = new Label();
    private final Label reach = new Label();
    private final HBox progress = new HBox(10);
    private final Label progressWords = new Label();
    private final Button ask = Buttons.leading(TEXT.get("ask"), Feather.SEARCH, this::ask);
    private final Button more = Buttons.plain(TEXT.get("more"), Feather.CHEVRONS_DOWN, this::goOn);
    private final Pins pins = new Pins();
    private Pins dwell = new Pins();

    InPlaceDialog(InPlaceModel model, Kit kit, List<SearchablePlace> places, Query wanted, TimeRange range) {
        this.kit = kit;
        this.model = model;
        form = new QuestionForm(places, wanted, range, kit.times(), this::say);
        table = FoundTable.make(kit.times(), nothing);
        table.setOnSelection(this::showSelected);
        dialog.getStyleClass().add("wf-in-place");
        dialog.setId("in-place");
        dialog.setBody(body());
        ask.setId("in-place-ask");
        ask.setDefaultButton(true);
        more.setId("in-place-more");
        Button close = Buttons.plain(TEXT.get("close"), dialog::close);
        close.setId("in-place-close");
        dialog.setButtons(more, close, ask);
        dialog.setHint(TEXT.get("keys"));
        dialog.setOnEscape(this::cancel);
        dialog.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        dialog.setOnClosed(() -> {
            pins.close();
            dwell.close();
            model.close();
        });
        say("");
        pins.listen(model.stateProperty(), this::show);
        show(model.stateProperty().get());
    }

    void open() {
        kit.modals().show(dialog);
        form.focusQuery();
    }

    private Node body() {
        Label apart = notice(TEXT.get("apart"), Feather.INFO);
        apart.setId("in-place-apart");
        problem.setId("in-place-problem");
        problem.getStyleClass().add(Styles.ERROR);
        problem.setWrapText(true);
        missing.setId("in-place-missing");
        missing.getStyleClass().add(Styles.NOTICE);
        missing.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        missing.setWrapText(true);
        missing.setMaxWidth(Double.MAX_VALUE);
        counts.setId("in-place-counts");
        reach.setId("in-place-reach");
        reach.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        reach.setWrapText(true);
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(16, 16);
        progressWords.setId("in-place-progress");
        Button cancel = Buttons.plain(TEXT.get("cancel"), Feather.X, this::cancel);
        cancel.setId("in-place-cancel");
        progress.getChildren().setAll(turning, progressWords, cancel);
        progress.setAlignment(Pos.CENTER_LEFT);
        details.setFitToWidth(true);
        details.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        details.getStyleClass().add("wf-in-place-details");
        visible(details, false);
        HBox.setHgrow(table.node(), Priority.ALWAYS);
        HBox result = new HBox(table.node(), details);
        result.getStyleClass().add("wf-in-place-result");
        return new VBox(10, apart, form, problem, progress, missing, counts, reach, result);
    }

    private static Label notice(String words, Feather icon) {
        Label label = new Label(words, Icons.of(icon));
        label.getStyleClass().add(Styles.NOTICE);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private void ask() {
        form.read().ifPresent(model::ask);
    }

    private void goOn() {
        model.goOn();
    }

    private boolean cancel() {
        boolean isAsking = model.stateProperty().get() instanceof State.Asking;
        if (isAsking) {
            model.cancel();
        }
        return isAsking;
    }

    private void typed(KeyEvent event) {
        if (dialog.getScene().getFocusOwner() instanceof TextInputControl field && field.isEditable()) {
            return;
        }
        switch (event.getCharacter()) {
            case "m" -> goOn();
            case "c" -> table.selected().stream().findFirst().ifPresent(this::copy);
            case "/" -> form.focusQuery();
            default -> {
                if (!table.onCharacter(event.getCharacter())) {
                    return;
                }
            }
        }
        event.consume();
    }

    private void show(State state) {
        boolean isAsking = state instanceof State.Asking;
        visible(progress, isAsking);
        ask.setDisable(isAsking);
        Optional<Found> found = switch (state) {
            case State.Ready ready -> Optional.empty();
            case State.Asking(Optional<Found> before, long looked, int fitting) -> {
                progressWords.setText(TEXT.format("progress", looked, fitting));
                yield before;
            }
            case State.Answered(Found answered) -> Optional.of(answered);
            case State.Failed(String sentence, Optional<Found> before) -> {
                say(sentence);
                yield before;
            }
        };
        if (!(state instanceof State.Failed)) {
            say("");
        }
        more.setDisable(isAsking
                || state instanceof State.Failed
                || found.flatMap(answered -> answered.last().more()).isEmpty());
        table.show(found.map(Found::events).orElse(List.of()));
        nothing.getChildren().setAll(empty(state));
        words(counts, found.map(FoundWords::counts).orElse(""));
        words(
                reach,
                found.map(answered -> String.join("\n", FoundWords.reach(answered)))
                        .orElse(""));
        words(
                missing,
                found.map(answered -> String.join("\n", FoundWords.missing(answered)))
                        .orElse(""));
        if (state instanceof State.Answered(Found answered)
                && !answered.events().isEmpty()) {
            table.arrive();
        }
    }

    private static Node empty(State state) {
        return switch (state) {
            case State.Asking asking -> new StackPane();
            case State.Answered answered ->
                new EmptyState(Feather.SEARCH, TEXT.get("none.title"), TEXT.get("none.text"));
            case State.Ready ready -> new EmptyState(Feather.DATABASE, TEXT.get("empty.title"), TEXT.get("empty.text"));
            case State.Failed failed ->
                new EmptyState(Feather.ALERT_TRIANGLE, TEXT.get("failed.title"), TEXT.get("failed.text"));
        };
    }

    private void showSelected() {
        dwell.close();
        dwell = new Pins();
        Optional<FoundEvent> selected = table.selected().stream().findFirst();
        visible(details, selected.isPresent());
        selected.ifPresent(event -> {
            Button copy = Buttons.plain(TEXT.get("copy"), Feather.COPY, () -> copy(event));
            copy.setId("in-place-copy");
            details.setContent(FoundDetails.page(event, kit.times(), copy));
            Pins mine = dwell;
            mine.add(kit.bridge().every(READABLE, () -> {
                mine.close();
                model.viewed(event);
            }));
        });
    }

    private void copy(FoundEvent event) {
        ClipboardContent content = new ClipboardContent();
        content.putString(event.event().raw());
        Clipboard.getSystemClipboard().setContent(content);
        kit.navigator().announce(TEXT.get("copied"));
        model.copied(event);
    }

    private void say(String sentence) {
        words(problem, sentence);
    }

    private static void words(Label label, String text) {
        label.setText(text);
        visible(label, !text.isEmpty());
    }

    private static void visible(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
