package dev.watchfloor.views.rules;

import dev.watchfloor.app.rules.lists.RuleLists;
import dev.watchfloor.app.rules.lists.UnfitListException;
import dev.watchfloor.app.rules.lists.ValueList;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A list that stands for a placeholder, a value a line. FX thread only. */
final class ListDialog {
    private static final Messages TEXT = Messages.of("rules");
    private static final int ROWS = 12;

    private final RuleLists lists;
    private final Kit kit;
    private final Undoing undoing;
    private final Dialog dialog = new Dialog(TEXT.get("list.title"));
    private final TextField name = new TextField();
    private final TextArea values = new TextArea();
    private final Label problem = Card.words("", Styles.ERROR);

    ListDialog(RuleLists lists, Kit kit, Undoing undoing) {
        this.lists = lists;
        this.kit = kit;
        this.undoing = undoing;
        dialog.getStyleClass().add("wf-response");
        name.setId("list-name");
        values.setId("list-values");
        values.setPrefRowCount(ROWS);
        values.getStyleClass().add(Styles.MONO);
        problem.setId("list-problem");
        Card.say(problem, "");
        Button keep = Buttons.leading(TEXT.get("editor.keep"), Feather.SAVE, this::keep);
        keep.setId("keep-list");
        dialog.setButtons(Buttons.plain(TEXT.get("cancel"), dialog::close), keep);
        dialog.setHint(TEXT.get("list.hint"));
        name.setOnAction(entered -> values.requestFocus());
        dialog.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                keep.fire();
            }
        });
    }

    /** @param list null for a new one */
    void open(@Nullable ValueList list) {
        if (list != null) {
            name.setText(list.name());
            name.setEditable(false);
            values.setText(String.join("\n", list.values()));
        }
        dialog.setBody(new VBox(
                12,
                Card.field(TEXT.get("list.name"), name),
                Card.field(TEXT.get("list.values"), values),
                problem,
                Card.words(TEXT.get("list.help"), Styles.FIELD_HELP)));
        kit.modals().show(dialog);
        (list == null ? name : values).requestFocus();
    }

    private void keep() {
        String wanted = name.getText().strip().replaceAll("^%|%$", "");
        List<String> written = values.getText().lines().toList();
        var unused = kit.bridge()
                .load(
                        () -> {
                            try {
                                Optional<ValueList> before = lists.all().stream()
                                        .filter(list -> list.name().equals(wanted))
                                        .findFirst();
                                lists.put(Map.of(wanted, written));
                                return new Kept(
                                        "", before.map(ValueList::values).orElse(List.of()));
                            } catch (UnfitListException unfit) {
                                return new Kept(String.valueOf(unfit.getMessage()), List.of());
                            }
                        },
                        kept -> done(wanted, kept),
                        sentence -> Card.say(problem, sentence));
    }

    private void done(String wanted, Kept kept) {
        if (!kept.problem().isEmpty()) {
            Card.say(problem, kept.problem());
            return;
        }
        dialog.close();
        undoing.run(() -> new Undoing.Change(TEXT.format("done.list", wanted), () -> {
            if (kept.before().isEmpty()) {
                lists.remove(wanted);
            } else {
                lists.put(Map.of(wanted, kept.before()));
            }
        }));
    }

    /** What came of it. @param before the values that were kept until then */
    private record Kept(String problem, List<String> before) {}
}
