package dev.watchfloor.views.response;

import dev.watchfloor.app.playbooks.Playbook;
import dev.watchfloor.app.playbooks.Playbooks;
import dev.watchfloor.app.playbooks.RefusedPlaybookException;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The texts of the playbooks: choose one, change it, keep it as the next version. What is wrong is listed and not kept. */
final class PlaybookEditor {
    private static final Messages TEXT = Messages.of("response");

    private final Playbooks playbooks;
    private final Kit kit;
    private final Dialog dialog = new Dialog(TEXT.get("editor.title"));
    private final ComboBox<Playbook> choice = new ComboBox<>();
    private final TextArea text = new TextArea();
    private final Label said = new Label();
    private final Button remove;
    private List<Playbooks.Kept> kept = List.of();

    /** @param back what shows when it is closed */
    PlaybookEditor(Playbooks playbooks, Kit kit, Runnable back) {
        this.playbooks = playbooks;
        this.kit = kit;
        dialog.getStyleClass().add("wf-response");
        dialog.setOnClosed(back);
        choice.setId("text-of");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.valueProperty().subscribe((before, now) -> show(now));
        text.setId("playbook-text");
        text.setPrefRowCount(18);
        text.getStyleClass().add(Styles.MONO);
        text.setAccessibleText(TEXT.get("editor.text"));
        said.setId("playbook-problems");
        said.setWrapText(true);
        said.setMaxWidth(Double.MAX_VALUE);
        Fields.showWhen(said, false);
        Button keep = Buttons.leading(TEXT.get("editor.keep"), Feather.SAVE, this::keep);
        keep.setId("keep-playbook");
        remove = Buttons.plain(TEXT.get("editor.remove"), Feather.ROTATE_CCW, this::remove);
        remove.setId("remove-playbook");
        dialog.setBody(new VBox(
                12,
                new VBox(6, Fields.label(TEXT.get("editor.which"), choice), choice),
                text,
                said,
                Fields.small(TEXT.get("editor.help"))));
        dialog.setButtons(Buttons.plain(TEXT.get("button.close"), dialog::close), remove, keep);
    }

    void open() {
        kit.modals().show(dialog);
        load("");
        text.requestFocus();
    }

    private void load(String name) {
        kit.bridge().load(playbooks::all, all -> fill(all, name), this::problem);
    }

    private void fill(List<Playbooks.Kept> all, String name) {
        kept = all;
        List<Playbook> choices = all.stream().map(Playbooks.Kept::playbook).toList();
        choice.setConverter(new PlaybookWords(choices));
        choice.getItems().setAll(choices);
        choice.setValue(choices.stream()
                .filter(playbook -> playbook.name().equals(name))
                .findFirst()
                .orElse(choices.isEmpty() ? null : choices.getFirst()));
    }

    private void show(@Nullable Playbook chosen) {
        kept.stream().filter(one -> one.playbook().equals(chosen)).findFirst().ifPresent(one -> {
            text.setText(one.text());
            remove.setDisable(one.shipped());
        });
    }

    private void keep() {
        String written = text.getText();
        kit.bridge()
                .load(
                        () -> {
                            try {
                                return new Kept(playbooks.save(written), List.of());
                            } catch (RefusedPlaybookException refused) {
                                return new Kept(null, refused.problems());
                            }
                        },
                        this::kept,
                        this::problem);
    }

    private void kept(Kept result) {
        Playbook playbook = result.playbook();
        if (playbook == null) {
            problem(String.join("\n", result.problems()));
            return;
        }
        said.getStyleClass().setAll("label", Styles.NOTICE);
        said.setText(TEXT.format("editor.kept", playbook.name(), playbook.version()));
        Fields.showWhen(said, true);
        load(playbook.name());
    }

    private void remove() {
        Playbook chosen = choice.getValue();
        if (chosen != null) {
            kit.bridge().load(() -> playbooks.remove(chosen.name()), removed -> load(chosen.name()), this::problem);
        }
    }

    private void problem(String sentences) {
        said.getStyleClass().setAll("label", Styles.ERROR);
        said.setText(sentences);
        Fields.showWhen(said, true);
    }

    /** What came of keeping a text. */
    private record Kept(@Nullable Playbook playbook, List<String> problems) {}
}
