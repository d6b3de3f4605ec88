package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.EventFilter;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** The filter as chips that can be taken away, and a field to type more. FX thread only. */
final class FilterBar extends HBox {
    private static final Messages TEXT = Messages.of("timeline");

    private final TimelineModel model;
    private final HBox chips = new HBox(6);
    private final TextField field = new TextField();
    private final Label problem;
    private final Pins pins = new Pins();

    /** @param problem where to say what is wrong with the text */
    FilterBar(TimelineModel model, Label problem) {
        this.model = model;
        this.problem = problem;
        getStyleClass().add("wf-filter-bar");
        chips.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        chips.setMinWidth(USE_PREF_SIZE);
        field.setPromptText(TEXT.get("filter.prompt"));
        field.setAccessibleText(TEXT.get("filter.accessible"));
        field.setId("filter");
        field.setOnAction(entered -> apply());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.textProperty().subscribe(() -> say(""));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox.setHgrow(this, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Feather.SEARCH), chips, field);
        say("");
    }

    void start() {
        pins.listen(model.viewportProperty(), changed -> showChips());
        showChips();
    }

    void stop() {
        pins.close();
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private void apply() {
        TimelineViewport present = model.viewport();
        switch (FilterText.read(field.getText(), EventFilter.ALL)) {
            case FilterText.Reading.Understood(var filter) -> {
                field.clear();
                model.go(present.withQuery(present.query().and(filter.toQuery())));
            }
            case FilterText.Reading.Misunderstood(String sentence) -> say(sentence);
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            field.clear();
            if (getScene() != null) {
                getScene().getRoot().requestFocus();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty()) {
            var shown = FilterChip.of(model.viewport().query());
            if (!shown.isEmpty()) {
                model.go(model.viewport().withQuery(shown.getLast().without()));
            }
        }
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }

    private java.util.List<FilterChip> shownChips = java.util.List.of();

    private void showChips() {
        java.util.List<FilterChip> now = FilterChip.of(model.viewport().query());
        if (now.equals(shownChips)) {
            return;
        }
        shownChips = now;
        chips.getChildren().setAll(now.stream().map(this::chip).toList());
    }

    private HBox chip(FilterChip chip) {
        Label name = new Label(chip.name());
        name.getStyleClass().add(Styles.MUTED);
        Label value = new Label(chip.value());
        Button remove = Buttons.icon(
                Feather.X,
                TEXT.format("chip.remove", chip.name(), chip.value()),
                () -> model.go(model.viewport().withQuery(chip.without())));
        HBox box = new HBox(name, value, remove);
        box.getStyleClass().add(Styles.CHIP);
        return box;
    }
}
