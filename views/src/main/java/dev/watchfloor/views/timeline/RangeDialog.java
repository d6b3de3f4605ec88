package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Modals;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.WrittenMoment;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Asks for an absolute range, in the zone that the window shows. */
final class RangeDialog {
    private static final Messages TEXT = Messages.of("timeline");

    private final TimelineModel model;
    private final TimeFormat times;
    private final Dialog dialog = new Dialog(TEXT.get("range.title"));
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final Label problem = new Label();

    RangeDialog(TimelineModel model, TimeFormat times) {
        this.model = model;
        this.times = times;
        TimeRange range = model.viewport().range();
        from.setText(WrittenMoment.of(range.from(), times));
        to.setText(WrittenMoment.of(range.to(), times));
        from.setPrefColumnCount(24);
        to.setPrefColumnCount(24);
        from.getStyleClass().add(Styles.MONO);
        to.getStyleClass().add(Styles.MONO);
        problem.getStyleClass().add(Styles.ERROR);
        String zone = times.label(range.from());
        GridPane form = new GridPane();
        form.getStyleClass().add(Styles.FORM);
        form.addRow(0, label(TEXT.format("range.from", zone), from), from);
        form.addRow(1, label(TEXT.format("range.to", zone), to), to);
        Label help = new Label(TEXT.get("range.help"));
        help.getStyleClass().add(Styles.FIELD_HELP);
        dialog.setBody(new VBox(10, form, help, problem));
        Button show = Buttons.leading(TEXT.get("range.show"), this::apply);
        show.setDefaultButton(true);
        dialog.setButtons(Buttons.plain(TEXT.get("range.cancel"), dialog::close), show);
        from.setOnAction(entered -> apply());
        to.setOnAction(entered -> apply());
    }

    void open(Modals modals) {
        modals.show(dialog);
    }

    private void apply() {
        Optional<Instant> first = WrittenMoment.read(from.getText(), times.zone());
        Optional<Instant> last = WrittenMoment.read(to.getText(), times.zone());
        if (first.isEmpty() || last.isEmpty()) {
            problem.setText(TEXT.get("range.unreadable"));
        } else if (!first.get().isBefore(last.get())) {
            problem.setText(TEXT.get("range.backwards"));
        } else {
            dialog.close();
            model.go(model.viewport().lookingAt(new TimeRange(first.get(), last.get())));
        }
    }

    private static Label label(String words, TextField field) {
        Label label = new Label(words);
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setLabelFor(field);
        return label;
    }
}
