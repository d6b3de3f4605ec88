package dev.watchfloor.views.timeline;

import dev.watchfloor.app.export.ExportFormat;
import dev.watchfloor.app.export.ExportRequest;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Segments;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Asks which events to write, how and where. Replacing a file is asked for once more. FX thread only. */
final class ExportDialog {
    /** What the wide list shows. */
    static final List<Field> LIST_COLUMNS = List.of(
            Field.TIME,
            Field.LAYER,
            Field.SEVERITY,
            Field.OUTCOME,
            Field.MESSAGE,
            Field.SOURCE,
            Field.METHOD,
            Field.URL,
            Field.DESTINATION,
            Field.DESTINATION_PORT,
            Field.USER,
            Field.CONNECTOR);

    private static final Messages TEXT = Messages.of("timeline");

    private enum Events {
        MARKED,
        ALL
    }

    private enum Columns {
        LIST,
        EVERY
    }

    private final ExportScope scope;
    private final ExportModel exports;
    private final Kit kit;
    private final Dialog dialog = new Dialog(TEXT.get("export.title"));
    private final Segments<Events> events;
    private final Segments<ExportFormat> format;
    private final Segments<Columns> columns;
    private final CheckBox raw = new CheckBox(TEXT.get("export.raw"));
    private final TextField file = new TextField();
    private final Label problem = new Label();
    private final Button go = Buttons.leading(TEXT.get("export.start"), this::start);
    private Path asked = Path.of("");

    ExportDialog(ExportScope scope, ExportModel exports, Kit kit) {
        this.scope = scope;
        this.exports = exports;
        this.kit = kit;
        boolean some = scope.marked() instanceof Marked.Rows;
        events = new Segments<>(
                TEXT.get("export.events"),
                some ? List.of(Events.MARKED, Events.ALL) : List.of(Events.ALL),
                this::words,
                some ? Events.MARKED : Events.ALL);
        events.setId("export-events");
        format = new Segments<>(
                TEXT.get("export.format"),
                List.of(ExportFormat.CSV, ExportFormat.JSON_LINES),
                value -> TEXT.get(value == ExportFormat.CSV ? "export.csv" : "export.json"),
                ExportFormat.CSV);
        format.setId("export-format");
        format.setOnChosen(this::rename);
        columns = new Segments<>(
                TEXT.get("export.columns"),
                List.of(Columns.LIST, Columns.EVERY),
                value -> TEXT.get(value == Columns.LIST ? "export.columns.list" : "export.columns.every"),
                Columns.LIST);
        columns.setId("export-columns");
        raw.setId("export-raw");
        file.setId("export-file");
        file.setText(Path.of(System.getProperty("user.home", "."), name()).toString());
        file.textProperty().subscribe(changed -> say("", "export.start"));
        HBox.setHgrow(file, Priority.ALWAYS);
        problem.getStyleClass().add(Styles.ERROR);
        problem.setId("export-problem");
        go.setId("export-start");
        go.setDefaultButton(true);
        dialog.setBody(body());
        dialog.setButtons(Buttons.plain(TEXT.get("range.cancel"), dialog::close), go);
        say("", "export.start");
    }

    /** Shows it, and how many events that would be as soon as they are counted. */
    void open(TimelineQueries queries) {
        kit.modals().show(dialog);
        if (!(scope.marked() instanceof Marked.All)) {
            var unused = kit.bridge()
                    .load(
                            () -> queries.count(scope.query(), scope.range()),
                            count -> events.rename(Events.ALL, TEXT.format("export.all", count)),
                            problem::setText);
        }
    }

    private VBox body() {
        GridPane form = new GridPane();
        form.getStyleClass().add(Styles.FORM);
        Button choose = Buttons.plain(TEXT.get("export.choose"), this::choose);
        HBox place = new HBox(8, file, choose);
        GridPane.setHgrow(place, Priority.ALWAYS);
        form.addRow(0, label("export.events"), events);
        form.addRow(1, label("export.format"), format);
        form.addRow(2, label("export.columns"), new VBox(8, columns, raw));
        form.addRow(3, label("export.file"), place);
        Label zone = new Label(
                TEXT.format("export.zone", kit.times().label(scope.range().to())));
        Label audited = new Label(TEXT.get("export.audited"));
        for (Label help : List.of(zone, audited)) {
            help.getStyleClass().add(Styles.FIELD_HELP);
        }
        return new VBox(12, form, zone, audited, problem);
    }

    private static Label label(String key) {
        Label label = new Label(TEXT.get(key));
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private String words(Events value) {
        return switch (value) {
            case MARKED -> TEXT.format("export.marked", MarkedActions.count(scope.marked()));
            case ALL ->
                scope.marked() instanceof Marked.All all
                        ? TEXT.format("export.all", all.count())
                        : TEXT.get("export.allUncounted");
        };
    }

    private String name() {
        String day = kit.times()
                .offsetStamp(scope.range().to())
                .substring(0, 16)
                .replace(":", "")
                .replace('T', '-');
        return "watchfloor-events-" + day + "." + format.value().extension();
    }

    private void rename(ExportFormat now) {
        String path = file.getText();
        for (ExportFormat other : ExportFormat.values()) {
            if (path.endsWith("." + other.extension())) {
                path = path.substring(0, path.length() - other.extension().length()) + now.extension();
                break;
            }
        }
        file.setText(path);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get("export.title"));
        chooser.setInitialFileName(name());
        path().map(Path::getParent)
                .filter(Files::isDirectory)
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        File chosen = chooser.showSaveDialog(dialog.getScene().getWindow());
        if (chosen != null) {
            file.setText(chosen.getPath());
            // The system's dialog has asked already.
            asked = chosen.toPath();
        }
    }

    private Optional<Path> path() {
        try {
            String text = file.getText().strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text).toAbsolutePath());
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    private void start() {
        Path target = path().orElse(null);
        if (target == null) {
            say(TEXT.get("export.noFile"), "export.start");
            return;
        }
        boolean exists = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (exists && !target.equals(asked)) {
            asked = target;
            say(TEXT.format("export.exists", target.getFileName()), "export.replace");
            return;
        }
        List<Field> fields =
                new ArrayList<>(columns.value() == Columns.LIST ? LIST_COLUMNS : ExportRequest.COLUMNS_WITHOUT_RAW);
        if (raw.isSelected()) {
            fields.add(Field.RAW);
        }
        ExportRequest request = new ExportRequest(
                scope.query(),
                scope.range(),
                scope.order(),
                kit.times().zone(),
                format.value(),
                fields,
                Long.MAX_VALUE);
        Optional<List<StoredEvent>> chosen =
                events.value() == Events.MARKED && scope.marked() instanceof Marked.Rows(var rows)
                        ? Optional.of(List.copyOf(rows.values()))
                        : Optional.empty();
        dialog.close();
        exports.start(new ExportModel.Wish(request, chosen, target, exists));
        new ExportProgress(exports, kit).open();
    }

    private void say(String sentence, String button) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
        go.setText(TEXT.get(button));
    }
}
