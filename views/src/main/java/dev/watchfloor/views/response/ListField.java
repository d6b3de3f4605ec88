package dev.watchfloor.views.response;

import dev.watchfloor.app.response.NetworkList;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Plain;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A list that is typed, pasted, dropped or opened. A long one is not put into the text area, which would take seconds for
 * tens of thousands of lines: it is counted and kept. FX thread only; files are read in the background.
 */
final class ListField extends VBox {
    /** Longest list that is shown as text, in lines. */
    static final int MOST_SHOWN = 2_000;

    private static final Messages TEXT = Messages.of("response");
    private static final NetworkList NOTHING = new NetworkList(Set.of(), 0, List.of(), 0);
    private static final int LONGEST = 240;
    private static final double ROW = 38;
    private static final int ROWS = 3;

    private final Latest questions;
    private final TextArea area = new Area();
    private final Label kept = new Label();
    private final Button forget = Buttons.plain(TEXT.get("list.forget"), Feather.X, () -> write(""));
    private final HBox keptLine = new HBox(10, kept, Frame.gap(), forget);
    private final Label summary = new Label();
    private final ListView<String> problems = new ListView<>();
    private final CheckBox leaveOut = new CheckBox();
    private Runnable onChange = () -> {};
    private Runnable onKept = () -> {};
    private boolean reading;
    private NetworkList list = NOTHING;
    private boolean written;
    private boolean writing;

    ListField(FxBridge bridge) {
        super(6);
        this.questions = bridge.latest();
        area.setId("network-list");
        area.setPromptText(TEXT.get("list.prompt"));
        area.setPrefRowCount(6);
        area.getStyleClass().add(Styles.MONO);
        area.textProperty().subscribe((before, now) -> {
            if (!writing) {
                show(read(now), !now.isBlank());
            }
        });
        forget.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        keptLine.setAlignment(Pos.CENTER_LEFT);
        keptLine.getStyleClass().add("wf-choice");
        summary.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        summary.setId("list-summary");
        problems.setId("list-problems");
        problems.setCellFactory(made -> new ProblemCell());
        problems.getStyleClass().addAll("wf-change-list", "wf-list-problems");
        problems.setAccessibleText(TEXT.get("list.problems"));
        leaveOut.setId("leave-out");
        leaveOut.selectedProperty().subscribe((before, now) -> onChange.run());
        Button open = Buttons.plain(TEXT.get("list.open"), Feather.FOLDER, this::choose);
        open.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        HBox foot = new HBox(10, summary, Frame.gap(), open);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Fields.label(TEXT.get("list.label"), area), area, keptLine, foot, problems, leaveOut);
        acceptFiles();
        show(NOTHING, false);
        showKept("");
    }

    /** Runs after a long list was taken, which nobody edits here: the cursor may go on. */
    void setOnKept(Runnable listener) {
        onKept = listener;
    }

    /** Whether nothing is listed, not even what cannot be read. */
    boolean isEmpty() {
        return !written && !reading;
    }

    /** Whether a long list is still being read. */
    boolean isReading() {
        return reading;
    }

    /** Runs after something else is listed. */
    void setOnChange(Runnable listener) {
        onChange = listener;
    }

    NetworkList list() {
        return list;
    }

    boolean leavesOut() {
        return leaveOut.isSelected();
    }

    Node field() {
        return area.isVisible() ? area : forget;
    }

    /** Puts a list here, as if it had been pasted. */
    void write(String text) {
        take(text, TEXT.get("list.pasted"));
    }

    /** Reads a list from a file; what is wrong with the file is said in the list's place. */
    void read(Path file) {
        String name = String.valueOf(file.getFileName());
        questions.load(
                () -> open(file),
                opened -> opened.ifPresentOrElse(
                        text -> take(text, name), () -> summary.setText(TEXT.format("list.unreadable", name))),
                summary::setText);
    }

    /** As the command line reads files. */
    private static NetworkList read(String text) {
        try {
            return NetworkList.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private void take(String text, String name) {
        if (text.lines().limit(MOST_SHOWN + 1L).count() <= MOST_SHOWN) {
            questions.forget();
            reading = false;
            showKept("");
            area.setText(text);
            return;
        }
        summary.setText(TEXT.get("list.reading"));
        reading = true;
        questions.load(
                () -> read(text),
                read -> {
                    reading = false;
                    showKept(TEXT.format("list.kept", name, text.lines().count()));
                    show(read, true);
                    onKept.run();
                },
                sentence -> {
                    reading = false;
                    summary.setText(sentence);
                });
    }

    /** Empty when it cannot be read or is too large to be a list. */
    private static Optional<String> open(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(NetworkList.LARGEST + 1);
            return content.length > NetworkList.LARGEST
                    ? Optional.empty()
                    : Optional.of(new String(content, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private void showKept(String words) {
        boolean keeps = !words.isEmpty();
        kept.setText(words);
        Fields.showWhen(keptLine, keeps);
        Fields.showWhen(area, !keeps);
        if (keeps) {
            writing = true;
            area.clear();
            writing = false;
        }
    }

    /** @param some whether anything is written at all */
    private void show(NetworkList read, boolean some) {
        list = read;
        written = some;
        boolean wrong = some && !read.isWhole();
        summary.setText(
                some
                        ? TEXT.format("list.summary", read.networks().size(), read.repeated(), read.unread())
                        : TEXT.get("list.hint"));
        List<String> sentences =
                wrong ? read.problems().stream().map(ListField::words).collect(Collectors.toList()) : new ArrayList<>();
        if (wrong && read.unread() > sentences.size()) {
            sentences.add(TEXT.format("changes.more", read.unread() - sentences.size()));
        }
        problems.setItems(FXCollections.observableList(sentences));
        problems.setPrefHeight(ROW * Math.clamp(sentences.size(), 1, ROWS) + 4);
        leaveOut.setText(TEXT.format("list.leave-out", read.unread()));
        leaveOut.setSelected(false);
        Fields.showWhen(problems, wrong);
        Fields.showWhen(leaveOut, wrong && !read.networks().isEmpty());
        onChange.run();
    }

    private static String words(NetworkList.Problem problem) {
        String sentence = Plain.line(problem.sentence());
        String shown = sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
        return problem.line() == 0 ? shown : TEXT.format("list.problem", problem.line(), shown);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get("list.open"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            read(chosen.toPath());
        }
    }

    private void acceptFiles() {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            if (!files.isEmpty()) {
                read(files.getFirst().toPath());
            }
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }

    /** As many lines as the sentence needs. */
    private static final class ProblemCell extends ListCell<String> {
        ProblemCell() {
            setWrapText(true);
            // Without a width of its own it is as wide as the list, and wraps.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? null : line);
        }
    }

    private final class Area extends TextArea {
        @Override
        public void paste() {
            String text =
                    Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
            if (text.lines().limit(MOST_SHOWN + 1L).count() > MOST_SHOWN) {
                write(text);
            } else {
                super.paste();
            }
        }
    }
}
