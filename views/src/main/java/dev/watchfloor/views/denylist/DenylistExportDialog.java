package dev.watchfloor.views.denylist;

import dev.watchfloor.app.export.DenylistExports;
import dev.watchfloor.app.export.DenylistFormat;
import dev.watchfloor.app.response.DenylistRow;
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
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Asks where entries are to be written and how, and writes them. */
final class DenylistExportDialog {
    private static final Messages TEXT = Messages.of("denylist");

    private final DenylistExports exports;
    private final Kit kit;
    private final List<DenylistRow> rows;
    private final Dialog dialog;
    private final Segments<DenylistFormat> format;
    private final TextField file = new TextField();
    private final Label problem = new Label();
    private final Button go = Buttons.leading(TEXT.get("export.start"), this::start);
    private Path asked = Path.of("");

    /** @param rows that are written, in their order */
    DenylistExportDialog(DenylistExports exports, Kit kit, List<DenylistRow> rows) {
        this.exports = exports;
        this.kit = kit;
        this.rows = List.copyOf(rows);
        dialog = new Dialog(TEXT.format("export.title", rows.size()));
        format = new Segments<>(
                TEXT.get("export.format"),
                List.of(DenylistFormat.values()),
                value -> TEXT.get(value == DenylistFormat.CSV ? "export.csv" : "export.text"),
                DenylistFormat.CSV);
        format.setOnChosen(this::rename);
        file.setId("export-file");
        file.setText(Path.of(System.getProperty("user.home", "."), name()).toString());
        file.textProperty().subscribe(changed -> say("", "export.start"));
        HBox.setHgrow(file, Priority.ALWAYS);
        problem.getStyleClass().add(Styles.ERROR);
        problem.setId("export-problem");
        go.setId("export-start");
        go.setDefaultButton(true);
        GridPane form = new GridPane();
        form.getStyleClass().add(Styles.FORM);
        HBox place = new HBox(8, file, Buttons.plain(TEXT.get("export.choose"), this::choose));
        GridPane.setHgrow(place, Priority.ALWAYS);
        form.addRow(0, label("export.format", format), format);
        form.addRow(1, label("export.file", file), place);
        Label audited = new Label(TEXT.get("export.audited"));
        audited.getStyleClass().add(Styles.FIELD_HELP);
        dialog.setBody(new VBox(12, form, audited, problem));
        dialog.setButtons(Buttons.plain(TEXT.get("export.cancel"), dialog::close), go);
        say("", "export.start");
    }

    void open() {
        kit.modals().show(dialog);
    }

    private static Label label(String key, javafx.scene.Node field) {
        Label label = new Label(TEXT.get(key));
        label.setLabelFor(field);
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private String name() {
        String day = kit.times()
                .offsetStamp(kit.clock().instant())
                .substring(0, 16)
                .replace(":", "")
                .replace('T', '-');
        return "watchfloor-denylist-" + day + "." + format.value().extension();
    }

    private void rename(DenylistFormat now) {
        String path = file.getText();
        for (DenylistFormat other : DenylistFormat.values()) {
            if (path.endsWith("." + other.extension())) {
                file.setText(path.substring(0, path.length() - other.extension().length()) + now.extension());
                return;
            }
        }
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
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
            say(TEXT.get("export.no-file"), "export.start");
            return;
        }
        boolean exists = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (exists && !target.equals(asked)) {
            asked = target;
            say(TEXT.format("export.exists", target.getFileName()), "export.replace");
            return;
        }
        DenylistFormat chosen = format.value();
        var unused = kit.bridge()
                .load(
                        () -> {
                            exports.toFile(rows, chosen, target, exists);
                            return target;
                        },
                        written -> {
                            dialog.close();
                            kit.navigator().announce(TEXT.format("export.done", rows.size(), written.getFileName()));
                        },
                        sentence -> say(sentence, "export.start"));
    }

    private void say(String sentence, String button) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
        go.setText(TEXT.get(button));
    }
}
