package dev.watchfloor.views.inplace;

import dev.watchfloor.app.inplace.InPlaceQuestion;
import dev.watchfloor.app.inplace.SearchablePlace;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.app.query.Reading;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.WrittenMoment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/** Where, what and when: the question in place. FX thread only. */
final class QuestionForm extends GridPane {
    /** Events of one page. */
    static final int PAGE = 200;

    private static final Messages TEXT = Messages.of("inplace");

    private final ComboBox<SearchablePlace> place = new ComboBox<>();
    private final TextField query = new TextField();
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final TimeFormat times;
    private final Consumer<String> problem;

    /** @param problem says what cannot be asked; the empty text takes it back */
    QuestionForm(
            List<SearchablePlace> places, Query wanted, TimeRange range, TimeFormat times, Consumer<String> problem) {
        this.times = times;
        this.problem = problem;
        getStyleClass().add(Styles.FORM);
        place.getItems().setAll(places);
        place.setConverter(new PlaceWords());
        place.getSelectionModel().selectFirst();
        place.setMaxWidth(Double.MAX_VALUE);
        place.setId("in-place-where");
        query.setText(QueryText.write(wanted));
        query.setPromptText(TEXT.get("query.prompt"));
        query.setId("in-place-query");
        query.getStyleClass().add(Styles.MONO);
        moment(from, "in-place-from", range.from());
        moment(to, "in-place-to", range.to());
        HBox when = new HBox(8, from, new Label("–"), to, zone(range.from()));
        when.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        from.setAccessibleText(TEXT.get("form.from"));
        to.setAccessibleText(TEXT.get("form.to"));
        addRow(0, label(TEXT.get("form.where"), place), place);
        addRow(1, label(TEXT.get("form.query"), query), query);
        addRow(2, label(TEXT.get("form.when"), from), when);
        setHgrow(query, Priority.ALWAYS);
        setHgrow(place, Priority.ALWAYS);
        query.textProperty().subscribe(changed -> problem.accept(""));
    }

    /** Puts the cursor into the query. */
    void focusQuery() {
        query.requestFocus();
        query.end();
    }

    /** What is written now; empty, and the reason said, when that is no question. */
    Optional<InPlaceQuestion> read() {
        Optional<Instant> first = WrittenMoment.read(from.getText(), times.zone());
        Optional<Instant> last = WrittenMoment.read(to.getText(), times.zone());
        if (first.isEmpty() || last.isEmpty() || !first.get().isBefore(last.get())) {
            problem.accept(TEXT.get("form.times"));
            return Optional.empty();
        }
        return switch (QueryText.read(query.getText())) {
            case Reading.Understood(Query wanted) ->
                Optional.of(new InPlaceQuestion(
                        place.getValue().connector(), wanted, new TimeRange(first.get(), last.get()), PAGE, false));
            case Reading.Misunderstood wrong -> {
                problem.accept(wrong.sentence());
                query.requestFocus();
                query.selectRange(
                        Math.min(wrong.column(), query.getLength()),
                        Math.min(wrong.column() + wrong.length(), query.getLength()));
                yield Optional.empty();
            }
        };
    }

    private void moment(TextField field, String id, Instant moment) {
        field.setId(id);
        field.setText(WrittenMoment.of(moment, times));
        field.setPrefColumnCount(19);
        field.getStyleClass().add(Styles.MONO);
    }

    private Label zone(Instant moment) {
        Label zone = new Label(times.label(moment));
        zone.getStyleClass().add(Styles.MUTED);
        return zone;
    }

    private static Label label(String words, javafx.scene.Node field) {
        Label label = new Label(words);
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setLabelFor(field);
        label.setMinWidth(Label.USE_PREF_SIZE);
        field.setAccessibleText(words);
        return label;
    }

    private static final class PlaceWords extends StringConverter<SearchablePlace> {
        @Override
        public String toString(@org.jspecify.annotations.Nullable SearchablePlace place) {
            return place == null ? "" : TEXT.format("form.place", place.connector(), place.product(), place.place());
        }

        @Override
        public @org.jspecify.annotations.Nullable SearchablePlace fromString(String text) {
            return null;
        }
    }
}
